package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.model.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues for tests; all on one line. */
final class TestIssues {

  private TestIssues() {}

  static Edit insert(int line, int column, String text) {
    return edit(line, column, line, column, text);
  }

  static Edit edit(int line, int column, int endLine, int endColumn, String text) {
    return new Edit(new SourceRange(line, column, endLine, endColumn), text);
  }

  /** An issue with a safe fix. */
  static Issue issue(String rule, int line, int column, int endColumn, Edit... edits) {
    return of(
        rule,
        0,
        new SourceRange(line, column, line, endColumn),
        new IssueFix("Fix.", true, List.of(edits)));
  }

  static Issue withoutFix(String rule, int line, int column, int endColumn) {
    return of(rule, 0, new SourceRange(line, column, line, endColumn), null);
  }

  static Issue unsafe(Issue issue) {
    IssueFix fix = java.util.Objects.requireNonNull(issue.fix());
    return of(issue.rule(), 0, issue.range(), new IssueFix(fix.message(), false, fix.edits()));
  }

  static Issue inCell(Issue issue, int cell) {
    return of(issue.rule(), cell, issue.range(), issue.fix());
  }

  static Issue of(String rule, int cell, SourceRange range, @Nullable IssueFix fix) {
    return new Issue(
        rule, Severity.ERROR, "Wrong.", "a.py", cell, range, "f", "", List.of(), fix, "1");
  }
}
