package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.cli.text.JsonWriter;
import dev.asyncpython.model.SourceRange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code --format json}, for other programs. Lines and columns count from 1; {@code endColumn} is
 * that after the last character. {@code cell} is there for notebooks only: the cell, from 1, in
 * which lines are counted.
 */
public final class JsonReport implements Report {

  private static final int VERSION = 1;

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      json.object();
      json.number("version", VERSION);
      json.array("findings");
      for (Issue issue : result.issues()) {
        finding(issue, json);
      }
      json.end();
      json.array("errors");
      for (FileProblem problem : result.problems()) {
        error(problem, json);
      }
      json.end();
      summary(result, json);
      json.array("practices");
      for (PracticeCount practice : result.practices()) {
        practice(practice, json);
      }
      json.end();
      json.end();
    }
  }

  private static void finding(Issue issue, JsonWriter json) throws IOException {
    json.object();
    json.text("rule", issue.rule());
    json.text("severity", issue.severity().code());
    json.text("message", issue.message());
    json.text("path", issue.path());
    cell(issue.cell(), json);
    range(issue.range(), json);
    json.array("flow");
    for (Step step : issue.flow()) {
      json.object();
      json.text("path", step.path());
      cell(step.cell(), json);
      json.number("line", step.range().startLine());
      json.text("message", step.message());
      json.end();
    }
    json.end();
    fix(issue.fix(), json);
    json.text("fingerprint", issue.fingerprint());
    json.end();
  }

  private static void cell(int cell, JsonWriter json) throws IOException {
    if (cell > 0) {
      json.number("cell", cell);
    }
  }

  private static void range(SourceRange range, JsonWriter json) throws IOException {
    json.number("line", range.startLine());
    json.number("column", range.startColumn() + 1);
    json.number("endLine", range.endLine());
    json.number("endColumn", range.endColumn() + 1);
  }

  private static void fix(@Nullable IssueFix fix, JsonWriter json) throws IOException {
    if (fix == null) {
      json.nothing("fix");
      return;
    }
    json.object("fix");
    json.text("message", fix.message());
    json.flag("safe", fix.safe());
    json.array("edits");
    for (Edit edit : fix.edits()) {
      json.object();
      range(edit.range(), json);
      json.text("text", edit.text());
      json.end();
    }
    json.end();
    json.end();
  }

  private static void error(FileProblem problem, JsonWriter json) throws IOException {
    json.object();
    json.text("path", problem.path());
    if (problem.line() > 0) {
      json.number("line", problem.line());
    } else {
      json.nothing("line");
    }
    json.text("message", problem.message());
    json.end();
  }

  private static void summary(Result result, JsonWriter json) throws IOException {
    json.object("summary");
    json.number("files", result.size().files());
    json.number("lines", result.size().lines());
    json.number("asyncFunctions", result.size().asyncFunctions());
    json.number("errors", result.count(Severity.ERROR));
    json.number("warnings", result.count(Severity.WARNING));
    json.number("info", result.count(Severity.INFO));
    json.end();
  }

  private static void practice(PracticeCount practice, JsonWriter json) throws IOException {
    json.object();
    json.text("practice", practice.practice().code());
    json.number("occurrences", practice.occurrences());
    json.array("files");
    for (String file : practice.files()) {
      json.item(file);
    }
    json.end();
    json.end();
  }
}
