package dev.asyncpython.rules;

import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes, when the plugin is built, the rule pages that SonarQube reads: one folder per language,
 * every page in both languages.
 */
public final class RulePages {

  /** Where the plugin keeps its rule pages; the name of a language follows. */
  public static final String FOLDER = "org/sonar/l10n/py/rules/async-python/";

  private RulePages() {}

  /**
   * Entry point of the build.
   *
   * @param args the folder to write to: the plugin's class folder
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("expected one argument: the folder to write to");
    }
    for (Language language : Language.values()) {
      Path folder = Path.of(args[0]).resolve(folder(language));
      Files.createDirectories(folder);
      for (String key : RuleRegistry.keys()) {
        Files.writeString(folder.resolve(key + ".json"), RuleTexts.json(key, language));
        Files.writeString(folder.resolve(key + ".html"), html(key, language));
      }
    }
  }

  /** The resource folder of the pages that begin with a language. */
  public static String folder(Language language) {
    return FOLDER + language.code();
  }

  /** The page of a rule in both languages, one first. */
  public static String html(String key, Language language) {
    try {
      return RulePage.bilingual(
          RuleTexts.page(key, Language.EN), RuleTexts.page(key, Language.FR), language);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }
}
