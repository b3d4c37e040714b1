package dev.asyncpython.cli;

import dev.asyncpython.model.Language;
import java.util.Map;
import java.util.Optional;

/** The language of a run. */
final class Languages {

  private Languages() {}

  /** What {@code --lang} says, before anything else is read: errors are told in it. */
  static Optional<Language> asked(String... arguments) {
    Optional<Language> asked = Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith("--lang=")) {
        asked = Language.of(argument.substring("--lang=".length()));
      } else if (argument.equals("--lang") && i + 1 < arguments.length) {
        asked = Language.of(arguments[i + 1]);
      }
    }
    return asked;
  }

  /** The language of the locale: of the first variable that is set, as POSIX has it. */
  static Language ofLocale(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return Language.of(value.split("[_.@]", 2)[0]).orElse(Language.EN);
      }
    }
    return Language.EN;
  }
}
