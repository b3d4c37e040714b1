package dev.asyncpython.cli.baseline;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.util.List;

/** A baseline that cannot be used; says why in either language. */
public final class BaselineException extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;
  private final List<String> arguments;

  BaselineException(String key, List<String> arguments, Throwable cause) {
    super(text(key, arguments, Language.EN), cause);
    this.key = key;
    this.arguments = List.copyOf(arguments);
  }

  BaselineException(String key, List<String> arguments) {
    super(text(key, arguments, Language.EN));
    this.key = key;
    this.arguments = List.copyOf(arguments);
  }

  /** What is wrong, in one sentence or two. */
  public String message(Language language) {
    return text(key, arguments, language);
  }

  private static String text(String key, List<String> arguments, Language language) {
    return Texts.load("formats", language).get(key, arguments.toArray());
  }
}
