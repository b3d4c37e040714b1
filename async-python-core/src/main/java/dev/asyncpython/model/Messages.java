package dev.asyncpython.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of issues, parameters and fixes in one language: {@code messages.properties} (English)
 * or {@code messages_fr.properties} of the module rules-metadata, in UTF-8, with {@link
 * MessageFormat} patterns.
 */
public final class Messages {

  private static final String FOLDER = "/dev/asyncpython/rules/";

  private final Language language;
  private final Properties texts;

  private Messages(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Reads the messages of a language. */
  public static Messages load(Language language) {
    String file = FOLDER + (language == Language.EN ? "messages" : "messages_" + language.code());
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + file + ".properties");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(language, texts);
  }

  public Language language() {
    return language;
  }

  /** All keys, for the tests that compare the languages. */
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** Alternatives as one writes them: {@code a}, {@code a or b}, {@code a, b or c}. */
  public String anyOf(List<String> alternatives) {
    if (alternatives.size() < 2) {
      return String.join("", alternatives);
    }
    int last = alternatives.size() - 1;
    return get("list.or", String.join(", ", alternatives.subList(0, last)), alternatives.get(last));
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key + " in language " + language.code());
    }
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }
}
