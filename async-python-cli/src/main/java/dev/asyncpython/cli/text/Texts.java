package dev.asyncpython.cli.text;

import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one part of the command line in one language: {@code name.properties} (English) or
 * {@code name_fr.properties} beside this package, in UTF-8, with {@link MessageFormat} patterns:
 * apostrophes are doubled. Those of the reports stand in rules-metadata: SonarQube's page has them
 * too.
 */
public final class Texts {

  private static final String FOLDER = "/dev/asyncpython/cli/";
  private static final String SHARED_FOLDER = "/dev/asyncpython/rules/";
  private static final Set<String> SHARED = Set.of("report");

  private final Language language;
  private final Properties patterns;

  private Texts(Language language, Properties patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /**
   * Reads the texts of a part.
   *
   * @param name of the file, for example {@code report}
   */
  public static Texts load(String name, Language language) {
    String folder = SHARED.contains(name) ? SHARED_FOLDER : FOLDER;
    String file =
        folder + name + (language == Language.EN ? "" : "_" + language.code()) + ".properties";
    Properties patterns = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + file);
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(language, patterns);
  }

  public Language language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  /**
   * The pattern of a key as it stands.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String pattern(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key + " in language " + language.code());
    }
    return pattern;
  }

  /** True when there is a text for a key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(pattern(key), language.locale()).format(arguments);
  }
}
