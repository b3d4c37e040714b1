package dev.asyncpython.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What measures need to know of a rule, from its metadata file.
 *
 * @param key for example {@code ASYNC001}
 * @param family what kind of defect it reports, for example {@code blocking}
 * @param severity of its issues unless a profile says otherwise, for example {@code CRITICAL}
 * @param directMinutes what an issue costs whose cause stands where it is reported; one whose cause
 *     lies behind other calls costs more
 */
public record RuleMetadata(String key, String family, String severity, int directMinutes) {

  private static final Pattern MINUTES = Pattern.compile("(\\d+)min");

  /** Reads the metadata of a rule. */
  public static RuleMetadata of(String key) {
    String json = RuleTexts.json(key);
    int cost =
        json.contains("\"constantCost\"")
            ? minutes(key, json, "constantCost")
            : minutes(key, json, "linearOffset") + minutes(key, json, "linearFactor");
    return new RuleMetadata(
        key,
        RuleTexts.field(key, json, "family"),
        RuleTexts.field(key, json, "defaultSeverity").toUpperCase(Locale.ROOT),
        cost);
  }

  private static int minutes(String key, String json, String field) {
    String value = RuleTexts.field(key, json, field);
    Matcher matcher = MINUTES.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalStateException(key + ".json: no minutes: " + value);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
