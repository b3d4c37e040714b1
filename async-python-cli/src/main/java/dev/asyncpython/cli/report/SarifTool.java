package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.Report.About;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.text.JsonWriter;
import dev.asyncpython.rules.RulePage;
import java.io.IOException;

/** Writes what a SARIF file says of the tool and of its rules. */
final class SarifTool {

  private SarifTool() {}

  /** The field {@code tool}. */
  static void write(About about, JsonWriter json) throws IOException {
    json.object("tool");
    json.object("driver");
    json.text("name", "async-check");
    json.text("version", about.version());
    json.text("language", about.language().code());
    json.array("rules");
    for (RuleInfo rule : about.rules().values()) {
      rule(rule, json);
    }
    json.end();
    json.end();
    json.end();
  }

  private static void rule(RuleInfo rule, JsonWriter json) throws IOException {
    RulePage page = rule.page().get();
    json.object();
    json.text("id", rule.key());
    SarifText.message("shortDescription", rule.title(), json);
    String introduction = PageText.plain(page.introduction()).strip();
    SarifText.message(
        "fullDescription", introduction.isEmpty() ? rule.title() : introduction, json);
    json.object("defaultConfiguration");
    json.text("level", SarifText.level(rule.severity()));
    json.end();
    json.object("help");
    json.text("text", SarifText.plain(PageText.plain(page)));
    json.text("markdown", SarifText.withoutPlaceholders(PageText.markdown(page)));
    json.end();
    json.object("properties");
    json.array("tags");
    for (String tag : rule.tags()) {
      json.item(tag);
    }
    json.end();
    // What GitHub sorts by.
    json.text("problem.severity", problemSeverity(rule.severity()));
    json.end();
    json.end();
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : severity.code();
  }
}
