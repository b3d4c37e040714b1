package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.text.Texts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code --statistics}: how many issues each rule has, the most frequent first, in the place of the
 * issues. {@code [*]}: {@code --fix} fixes all of them; {@code [-]}: some; {@code [ ]}: none.
 */
public final class StatisticsReport implements Report {

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Colours colours = new Colours(about.colour());
    List<Row> rows = rows(result);
    int width = rows.stream().mapToInt(row -> Integer.toString(row.count).length()).max().orElse(0);
    for (Row row : rows) {
      String count = Integer.toString(row.count);
      RuleInfo rule = about.rules().get(row.issue.rule());
      out.append(" ".repeat(width - count.length()))
          .append(count)
          .append("  ")
          .append(colours.severity(row.issue.rule(), row.issue.severity()))
          .append("  ")
          .append(colours.mark(row.mark()))
          .append(rule == null ? "" : "  " + rule.title())
          .append("\n");
    }
    out.append(TextSummary.of(result, Texts.load("formats", about.language()))).append("\n");
  }

  private static List<Row> rows(Result result) {
    TreeMap<String, Row> rows = new TreeMap<>();
    for (Issue issue : result.issues()) {
      IssueFix fix = issue.fix();
      int fixable = fix != null && fix.safe() ? 1 : 0;
      rows.merge(issue.rule(), new Row(issue, 1, fixable), Row::plus);
    }
    return rows.values().stream()
        .sorted(
            Comparator.comparingInt(Row::count).reversed().thenComparing(row -> row.issue().rule()))
        .toList();
  }

  /**
   * A rule's line.
   *
   * @param issue one of the rule
   * @param count of its issues
   * @param fixable how many of them have a safe fix
   */
  private record Row(Issue issue, int count, int fixable) {

    Row plus(Row other) {
      return new Row(issue, count + other.count, fixable + other.fixable);
    }

    String mark() {
      if (fixable == count) {
        return "[*]";
      }
      return fixable > 0 ? "[-]" : "[ ]";
    }
  }
}
