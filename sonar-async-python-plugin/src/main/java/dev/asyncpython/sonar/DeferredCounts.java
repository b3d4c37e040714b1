package dev.asyncpython.sonar;

import dev.asyncpython.model.Deferral;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many findings of a file each of our rules leaves to which rule of SonarSource, as the text
 * that goes from the scanner to the Compute Engine: {@code {"ASYNC001":{"S7488":2}}}.
 */
final class DeferredCounts {

  private static final Pattern RULE = Pattern.compile("\"(\\w+)\":\\{([^}]*)}");
  private static final Pattern COUNT = Pattern.compile("\"(\\w+)\":(\\d{1,9})");

  private DeferredCounts() {}

  /** The text; keys are sorted. */
  static String text(Collection<Deferral> deferrals) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Deferral left : deferrals) {
      counts
          .computeIfAbsent(left.rule(), rule -> new TreeMap<>())
          .merge(left.builtin(), 1, Integer::sum);
    }
    return JsonText.of(counts);
  }

  /** Counts by our rule and SonarSource's; what is not understood is left out. */
  static Map<String, Map<String, Integer>> parse(String text) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      Map<String, Integer> builtins = new TreeMap<>();
      Matcher count = COUNT.matcher(rule.group(2));
      while (count.find()) {
        builtins.put(count.group(1), Integer.valueOf(count.group(2)));
      }
      counts.put(rule.group(1), builtins);
    }
    return counts;
  }
}
