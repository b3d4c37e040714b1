package dev.asyncpython.rules;

import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code rules-metadata} says of a rule, in either language. */
public final class RuleTexts {

  private static final String FOLDER = "/dev/asyncpython/rules/";
  private static final Pattern TITLE = stringField("title");
  private static final Pattern FRENCH_TITLE = stringField("title_fr");

  private RuleTexts() {}

  /** The metadata file of a rule, as it stands. */
  public static String json(String key) {
    return read(key + ".json");
  }

  /** The metadata file of a rule, its title in the language given. */
  public static String json(String key, Language language) {
    String json = json(key);
    if (language != Language.FR) {
      return json;
    }
    String french = rawField(json, FRENCH_TITLE, key);
    return TITLE
        .matcher(json)
        .replaceFirst(Matcher.quoteReplacement("\"title\": \"" + french + "\""));
  }

  /** The title of a rule. */
  public static String title(String key, Language language) {
    // A title is one line of plain text: \" and \\ are the only escapes it can need.
    return rawField(json(key), language == Language.FR ? FRENCH_TITLE : TITLE, key)
        .replaceAll("\\\\(.)", "$1");
  }

  /** The description of a rule in one language. */
  public static RulePage page(String key, Language language) {
    return RulePage.parse(html(key, language));
  }

  /** The HTML description of a rule in one language, as it stands. */
  public static String html(String key, Language language) {
    return read(key + (language == Language.FR ? "_fr.html" : ".html"));
  }

  /** A text of a metadata file that has no escapes in it. */
  static String field(String key, String json, String name) {
    return rawField(json, stringField(name), key);
  }

  private static Pattern stringField(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  }

  private static String rawField(String json, Pattern field, String key) {
    Matcher matcher = field.matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException(key + ".json has no field like " + field);
    }
    return matcher.group(1);
  }

  private static String read(String file) {
    try (InputStream stream = RuleTexts.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "rules-metadata/src/main/resources" + FOLDER + file + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
