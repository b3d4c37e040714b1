package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.cli.text.Printable;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.SourceRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code --format github}: workflow commands, which GitHub Actions shows as annotations of the
 * changed lines.
 */
public final class GithubReport implements Report {

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Texts texts = Texts.load("formats", about.language());
    for (Issue issue : result.issues()) {
      List<String> properties = new ArrayList<>();
      properties.add(property("file", issue.path()));
      if (issue.cell() == 0) {
        place(issue.range(), properties);
      }
      properties.add(property("title", "async-check (" + issue.rule() + ")"));
      command(level(issue.severity()), properties, message(issue, texts), out);
    }
    for (FileProblem problem : result.problems()) {
      List<String> properties = new ArrayList<>();
      properties.add(property("file", problem.path()));
      if (problem.line() > 0) {
        properties.add("line=" + problem.line());
      }
      properties.add(property("title", "async-check"));
      command("error", properties, Printable.oneLine(problem.message()), out);
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static void place(SourceRange range, List<String> properties) {
    properties.add("line=" + range.startLine());
    properties.add("endLine=" + range.endLine());
    // GitHub drops an annotation that has columns and spans several lines.
    if (range.startLine() == range.endLine()) {
      properties.add("col=" + (range.startColumn() + 1));
      properties.add("endColumn=" + (range.endColumn() + 1));
    }
  }

  /** The message, and the call path with a line for each step. */
  private static String message(Issue issue, Texts texts) {
    StringBuilder message =
        new StringBuilder(
            Places.inCell(
                issue.cell(),
                issue.range().startLine(),
                Printable.oneLine(issue.message()),
                texts));
    if (issue.hasCallPath()) {
      for (Step step : issue.flow()) {
        message
            .append("\n")
            .append(Printable.oneLine(step.path()))
            .append(":")
            .append(
                step.cell() > 0 ? texts.get("place.cell", Integer.toString(step.cell())) + ":" : "")
            .append(step.range().startLine())
            .append(": ")
            .append(Printable.oneLine(step.message()));
      }
    }
    return message.toString();
  }

  private static String property(String name, String value) {
    return name + "=" + escape(Printable.oneLine(value)).replace(":", "%3A").replace(",", "%2C");
  }

  private static void command(String name, List<String> properties, String message, Appendable out)
      throws IOException {
    out.append("::")
        .append(name)
        .append(" ")
        .append(String.join(",", properties))
        .append("::")
        .append(escape(message))
        .append("\n");
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
