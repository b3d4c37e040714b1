package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.cli.text.JsonWriter;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.SourceRange;
import java.io.IOException;

/** Writes the locations of a SARIF file. */
final class SarifPlaces {

  /** What relative paths are relative to; GitHub takes it for the repository. */
  static final String BASE = "%SRCROOT%";

  /** In place of lines of a cell: readers insist on a region. */
  private static final SourceRange START_OF_FILE = new SourceRange(1, 0, 1, 0);

  private final JsonWriter json;
  private final Texts texts;

  SarifPlaces(JsonWriter json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /** The location of an issue, as an element. */
  void of(Issue issue) throws IOException {
    json.object();
    place(issue.path(), issue.cell(), issue.range());
    json.end();
  }

  /** The location of a step with its message, as an element. */
  void of(Step step) throws IOException {
    json.object();
    fields(step);
    json.end();
  }

  /** The fields of a step's location. */
  void fields(Step step) throws IOException {
    place(step.path(), step.cell(), step.range());
    SarifText.message("message", inCell(step.cell(), step.range(), step.message()), json);
  }

  /** The message of an issue. */
  void message(Issue issue, JsonWriter json) throws IOException {
    SarifText.message("message", inCell(issue.cell(), issue.range(), issue.message()), json);
  }

  private String inCell(int cell, SourceRange range, String message) {
    return Places.inCell(cell, range.startLine(), message, texts);
  }

  private void place(String path, int cell, SourceRange range) throws IOException {
    json.object("physicalLocation");
    artifact(path, json);
    region("region", cell == 0 ? range : START_OF_FILE, json);
    json.end();
    if (cell > 0) {
      json.array("logicalLocations");
      json.object();
      json.text("name", texts.get("place.cell", Integer.toString(cell)));
      json.text("kind", "cell");
      json.end();
      json.end();
      json.object("properties");
      json.number("cell", cell);
      regionFields(range, json);
      json.end();
    }
  }

  /** The location of a file that could not be analysed, as an element. */
  static void problem(FileProblem problem, JsonWriter json) throws IOException {
    json.object();
    json.object("physicalLocation");
    artifact(problem.path(), json);
    if (problem.line() > 0) {
      json.object("region");
      json.number("startLine", problem.line());
      json.end();
    }
    json.end();
    json.end();
  }

  /** The field {@code artifactLocation}. */
  static void artifact(String path, JsonWriter json) throws IOException {
    json.object("artifactLocation");
    json.text("uri", Places.uri(path));
    if (!Places.isAbsolute(path)) {
      json.text("uriBaseId", BASE);
    }
    json.end();
  }

  /** A field with a region: columns from 1, the end behind the last character. */
  static void region(String name, SourceRange range, JsonWriter json) throws IOException {
    json.object(name);
    regionFields(range, json);
    json.end();
  }

  private static void regionFields(SourceRange range, JsonWriter json) throws IOException {
    json.number("startLine", range.startLine());
    json.number("startColumn", range.startColumn() + 1);
    json.number("endLine", range.endLine());
    json.number("endColumn", range.endColumn() + 1);
  }
}
