package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.cli.text.JsonWriter;
import dev.asyncpython.cli.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code --format sarif}: the Static Analysis Results Interchange Format 2.1.0 of OASIS, which
 * GitHub, GitLab, Azure DevOps and editors read.
 *
 * <p>SARIF has no cells: a place in a notebook is the start of the file, the cell as a logical
 * location, and cell and line in the message.
 */
public final class SarifReport implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Texts texts = Texts.load("formats", about.language());
    try (JsonWriter json = new JsonWriter(out)) {
      json.object();
      json.text("$schema", SCHEMA);
      json.text("version", "2.1.0");
      json.array("runs");
      json.object();
      SarifTool.write(about, json);
      invocation(result, json);
      json.text("language", about.language().code());
      json.text("columnKind", "utf16CodeUnits");
      json.object("originalUriBaseIds");
      json.object(SarifPlaces.BASE);
      SarifText.message("description", texts.get("sarif.base"), json);
      json.end();
      json.end();
      results(result, about, new SarifPlaces(json, texts), json);
      json.end();
      json.end();
      json.end();
    }
  }

  private static void invocation(Result result, JsonWriter json) throws IOException {
    json.array("invocations");
    json.object();
    json.flag("executionSuccessful", result.problems().isEmpty());
    json.array("toolExecutionNotifications");
    for (FileProblem problem : result.problems()) {
      json.object();
      json.text("level", "error");
      SarifText.message("message", problem.message(), json);
      json.array("locations");
      SarifPlaces.problem(problem, json);
      json.end();
      json.end();
    }
    json.end();
    json.end();
    json.end();
  }

  private static void results(Result result, About about, SarifPlaces places, JsonWriter json)
      throws IOException {
    List<String> rules = new ArrayList<>(about.rules().keySet());
    json.array("results");
    for (Issue issue : result.issues()) {
      json.object();
      json.text("ruleId", issue.rule());
      int index = rules.indexOf(issue.rule());
      if (index >= 0) {
        json.number("ruleIndex", index);
      }
      json.text("level", SarifText.level(issue.severity()));
      places.message(issue, json);
      json.array("locations");
      places.of(issue);
      json.end();
      json.object("partialFingerprints");
      json.text("asyncCheck/v1", issue.fingerprint());
      json.end();
      flow(issue, places, json);
      fixes(issue, json);
      json.end();
    }
    json.end();
  }

  private static void flow(Issue issue, SarifPlaces places, JsonWriter json) throws IOException {
    if (issue.flow().isEmpty()) {
      return;
    }
    if (!issue.hasCallPath()) {
      json.array("relatedLocations");
      for (Step step : issue.flow()) {
        places.of(step);
      }
      json.end();
      return;
    }
    json.array("codeFlows");
    json.object();
    json.array("threadFlows");
    json.object();
    json.array("locations");
    for (Step step : issue.flow()) {
      json.object();
      json.object("location");
      places.fields(step);
      json.end();
      json.end();
    }
    json.end();
    json.end();
    json.end();
    json.end();
    json.end();
  }

  private static void fixes(Issue issue, JsonWriter json) throws IOException {
    IssueFix fix = issue.fix();
    // Lines of a cell would be taken for lines of the notebook's file.
    if (fix == null || fix.edits().isEmpty() || issue.cell() > 0) {
      return;
    }
    json.array("fixes");
    json.object();
    SarifText.message("description", fix.message(), json);
    json.array("artifactChanges");
    json.object();
    SarifPlaces.artifact(issue.path(), json);
    json.array("replacements");
    for (Edit edit : fix.edits()) {
      json.object();
      SarifPlaces.region("deletedRegion", edit.range(), json);
      if (!edit.text().isEmpty()) {
        json.object("insertedContent");
        json.text("text", edit.text());
        json.end();
      }
      json.end();
    }
    json.end();
    json.end();
    json.end();
    json.object("properties");
    json.flag("safe", fix.safe());
    json.end();
    json.end();
    json.end();
  }
}
