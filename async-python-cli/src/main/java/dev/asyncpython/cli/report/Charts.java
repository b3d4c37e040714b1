package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.ReportModel.Bar;
import dev.asyncpython.cli.report.ReportModel.Chart;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where most of the issues are. */
final class Charts {

  private static final int MOST_BARS = 8;

  private final ReportWords words;
  private final Map<String, RuleInfo> rules;

  Charts(ReportWords words, Map<String, RuleInfo> rules) {
    this.words = words;
    this.rules = rules;
  }

  /** Issues per rule, blocking calls per library, issues per file; without what has none. */
  List<Chart> of(List<Issue> issues) {
    List<Issue> blocking =
        issues.stream()
            .filter(issue -> issue.rule().equals(Replacements.RULE) && !issue.api().isEmpty())
            .toList();
    return Stream.of(
            chart("rules", issues, Issue::rule, this::rule),
            chart("libraries", blocking, issue -> Replacements.library(issue.api()), Inline::code),
            chart("files", issues, Issue::path, Inline::code))
        .filter(chart -> !chart.bars().isEmpty())
        .toList();
  }

  private Inline rule(String key) {
    RuleInfo rule = rules.get(key);
    String title = rule == null ? "" : " " + rule.title();
    return Inline.text(key + (words.has(key + ".name") ? " " + words.get(key + ".name") : title));
  }

  /** How many issues have a key, and the worst severity among them. */
  private record Tally(int count, Severity worst) {

    Tally plus(Tally other) {
      return new Tally(count + other.count, worst.compareTo(other.worst) < 0 ? other.worst : worst);
    }
  }

  private Chart chart(
      String name,
      List<Issue> issues,
      Function<Issue, String> keyOf,
      Function<String, Inline> label) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Issue issue : issues) {
      tallies.merge(keyOf.apply(issue), new Tally(1, issue.severity()), Tally::plus);
    }
    List<Map.Entry<String, Tally>> sorted = new ArrayList<>(tallies.entrySet());
    sorted.sort(
        Comparator.comparing((Map.Entry<String, Tally> entry) -> -entry.getValue().count())
            .thenComparing(Map.Entry::getKey));
    int shown = Math.min(sorted.size(), MOST_BARS);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Tally> entry : sorted.subList(0, shown)) {
      int count = entry.getValue().count();
      bars.add(
          new Bar(
              label.apply(entry.getKey()),
              words.number(count),
              width(count, sorted.get(0).getValue().count()),
              entry.getValue().worst().code()));
    }
    int rest = sorted.size() - shown;
    return new Chart(words.get("chart." + name), bars, rest == 0 ? "" : words.get("others", rest));
  }

  /** Percents with one decimal; never so little that nothing is seen. */
  private static String width(int count, int most) {
    long tenths = Math.max(10, 1000L * count / most);
    return tenths / 10 + "." + tenths % 10;
  }
}
