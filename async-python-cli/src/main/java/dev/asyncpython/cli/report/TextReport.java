package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.cli.text.Printable;
import dev.asyncpython.cli.text.Texts;
import java.io.IOException;

/**
 * {@code --format text}: a line for each issue, its call path below, the counts at the end.
 *
 * <pre>
 * app/views.py:12:5: [ASYNC001] [*] message
 *     app/helpers.py:3: message of a step
 * Found 1 error. 1 fixable with --fix.
 * </pre>
 *
 * {@code [*]} announces a fix that {@code --fix} applies.
 */
public final class TextReport implements Report {

  private static final String INDENT = "    ";

  private final boolean quiet;

  /** The report with its counts. */
  public TextReport() {
    this(false);
  }

  /**
   * The report as {@code --quiet} asks for it, or not.
   *
   * @param quiet whether to leave out the counts
   */
  public TextReport(boolean quiet) {
    this.quiet = quiet;
  }

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Lines lines = new Lines(out, Texts.load("formats", about.language()), about.colour());
    for (Issue issue : result.issues()) {
      lines.issue(issue);
    }
    for (FileProblem problem : result.problems()) {
      lines.problem(problem);
    }
    if (!quiet) {
      out.append(TextSummary.of(result, lines.texts)).append("\n");
    }
  }

  /** Writes the lines of one report. */
  private record Lines(Appendable out, Texts texts, Colours colours) {

    Lines(Appendable out, Texts texts, boolean colour) {
      this(out, texts, new Colours(colour));
    }

    void issue(Issue issue) throws IOException {
      int column = issue.range().startColumn() + 1;
      out.append(place(issue.path(), issue.cell(), issue.range().startLine()))
          .append(column + ": ")
          .append(colours.severity("[" + issue.rule() + "]", issue.severity()))
          .append(" ");
      IssueFix fix = issue.fix();
      if (fix != null && fix.safe()) {
        out.append(colours.mark("[*]")).append(" ");
      }
      out.append(Printable.oneLine(issue.message())).append("\n");
      if (issue.hasCallPath()) {
        for (Step step : issue.flow()) {
          step(step, issue);
        }
      }
    }

    private void step(Step step, Issue issue) throws IOException {
      boolean ownPlace =
          step.path().equals(issue.path())
              && step.cell() == issue.cell()
              && step.range().equals(issue.range());
      if (!ownPlace) {
        out.append(INDENT)
            .append(place(step.path(), step.cell(), step.range().startLine()))
            .append(" ")
            .append(colours.faint(Printable.oneLine(step.message())))
            .append("\n");
      }
    }

    void problem(FileProblem problem) throws IOException {
      out.append(place(problem.path(), 0, problem.line()))
          .append(" ")
          .append(colours.problem("[" + texts.get("text.problem") + "]"))
          .append(" ")
          .append(Printable.oneLine(problem.message()))
          .append("\n");
    }

    /** Path, cell and line with a colon behind each. */
    private String place(String path, int cell, int line) {
      StringBuilder place = new StringBuilder(colours.path(Printable.oneLine(path))).append(":");
      if (cell > 0) {
        place.append(texts.get("place.cell", Integer.toString(cell))).append(":");
      }
      if (line > 0) {
        place.append(line).append(":");
      }
      return place.toString();
    }
  }
}
