package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static dev.asyncpython.cli.report.Samples.with;
import static dev.asyncpython.cli.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.asyncpython.cli.report.Report.About;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static final SarifReport REPORT = new SarifReport();

  private static JsonSchema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
              .getSchema(new ObjectMapper().readTree(in));
    }
  }

  private static JsonNode json(Result result, About about) {
    try {
      return new ObjectMapper().readTree(write(REPORT, result, about));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode run(Result result, Language language) {
    return json(result, about(language)).get("runs").get(0);
  }

  private static Set<ValidationMessage> faults(JsonNode json) {
    return schema.validate(
        json, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  @Test
  void validates_against_the_public_schema() {
    for (Language language : Language.values()) {
      assertThat(faults(json(Samples.FULL, about(language)))).isEmpty();
      assertThat(faults(json(Samples.EMPTY, about(language)))).isEmpty();
    }
    assertThat(faults(json(Samples.hostile(), Samples.hostileAbout()))).isEmpty();
  }

  @Test
  void the_schema_would_refuse_what_is_wrong() throws IOException {
    String text = write(REPORT, Samples.FULL, about(Language.EN));
    ObjectMapper mapper = new ObjectMapper();

    assertThat(faults(mapper.readTree(text.replace("\"level\": \"note\"", "\"level\": \"info\""))))
        .isNotEmpty();
    assertThat(faults(mapper.readTree(text.replace("\"ruleId\"", "\"rule\"")))).isNotEmpty();
    assertThat(faults(mapper.readTree(text.replace("\"uri\": \"bad.py\"", "\"uri\": \"b d.py\""))))
        .isNotEmpty();
  }

  @Test
  void shows_rules_with_help_in_the_language_of_the_run() {
    for (Language language : Language.values()) {
      JsonNode driver = run(Samples.FULL, language).get("tool").get("driver");

      assertThat(driver.get("version").asText()).isEqualTo("1.2.3");
      assertThat(driver.get("language").asText()).isEqualTo(language.code());
      assertThat(driver.get("rules")).hasSize(RuleRegistry.keys().size());
      JsonNode rule = driver.get("rules").get(0);
      assertThat(rule.get("id").asText()).isEqualTo("ASYNC001");
      assertThat(rule.get("shortDescription").get("text").asText())
          .isEqualTo(RuleTexts.title("ASYNC001", language));
      assertThat(rule.get("help").get("markdown").asText())
          .contains(
              language == Language.FR
                  ? "\n## Pourquoi est-ce un problème\u00a0?\n"
                  : "\n## Why is this an issue?\n")
          .contains("```python\nimport time\nimport requests\n");
      assertThat(rule.get("help").get("text").asText()).contains("\n    import time\n");
      assertThat(rule.get("defaultConfiguration").get("level").asText()).isEqualTo("error");
      assertThat(rule.get("properties").get("tags").toString())
          .isEqualTo("[\"async\",\"asyncio\"]");
    }
  }

  @Test
  void descriptions_are_as_short_as_github_wants_them() {
    for (Language language : Language.values()) {
      for (JsonNode rule : run(Samples.EMPTY, language).get("tool").get("driver").get("rules")) {
        for (String field : List.of("shortDescription", "fullDescription")) {
          assertThat(rule.get(field).get("text").asText())
              .as(rule.get("id").asText())
              .isNotBlank()
              .hasSizeLessThanOrEqualTo(1024);
        }
      }
    }
  }

  @Test
  void shows_a_call_path_as_a_code_flow() {
    JsonNode result = run(Samples.FULL, Language.EN).get("results").get(0);

    assertThat(result.get("ruleId").asText()).isEqualTo("ASYNC001");
    assertThat(result.get("ruleIndex").asInt()).isZero();
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.get("message").get("text").asText())
        .isEqualTo("\"load\" blocks the event loop: it calls \"requests.get\".");
    assertThat(result.get("locations").toString())
        .isEqualTo(
            "[{\"physicalLocation\":{\"artifactLocation\":"
                + "{\"uri\":\"app/views.py\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":12,\"startColumn\":5,"
                + "\"endLine\":12,\"endColumn\":9}}}]");
    assertThat(result.get("partialFingerprints").toString())
        .isEqualTo("{\"asyncCheck/v1\":\"00000000000000a1\"}");
    JsonNode steps = result.get("codeFlows").get(0).get("threadFlows").get(0).get("locations");
    assertThat(steps).hasSize(3);
    assertThat(steps.get(2).get("location").get("message").get("text").asText())
        .isEqualTo("\"requests.get\" blocks here.");
    assertThat(result.has("relatedLocations")).isFalse();
    assertThat(result.has("fixes")).isFalse();
  }

  @Test
  void shows_explanations_as_related_locations_and_fixes_as_replacements() {
    JsonNode result = run(Samples.FULL, Language.EN).get("results").get(1);

    assertThat(result.has("codeFlows")).isFalse();
    assertThat(result.get("relatedLocations")).hasSize(2);
    JsonNode fix = result.get("fixes").get(0);
    assertThat(fix.get("description").get("text").asText())
        .isEqualTo("Replace with \"await asyncio.sleep()\".");
    assertThat(fix.get("artifactChanges").get(0).get("replacements").toString())
        .isEqualTo(
            "[{\"deletedRegion\":{\"startLine\":20,\"startColumn\":5,"
                + "\"endLine\":20,\"endColumn\":15},"
                + "\"insertedContent\":{\"text\":\"await asyncio.sleep\"}},"
                + "{\"deletedRegion\":{\"startLine\":1,\"startColumn\":1,"
                + "\"endLine\":1,\"endColumn\":1},"
                + "\"insertedContent\":{\"text\":\"import asyncio\\n\"}},"
                + "{\"deletedRegion\":{\"startLine\":2,\"startColumn\":1,"
                + "\"endLine\":3,\"endColumn\":1}}]");
    assertThat(fix.get("properties").get("safe").asBoolean()).isTrue();
  }

  @Test
  void names_the_cell_of_a_notebook_in_words() {
    JsonNode result = run(Samples.FULL, Language.FR).get("results").get(3);

    assertThat(result.get("message").get("text").asText())
        .isEqualTo("Cellule 3, ligne 2\u00a0: Awaited one iteration at a time.");
    JsonNode location = result.get("locations").get(0);
    assertThat(location.get("physicalLocation").toString())
        .isEqualTo(
            "{\"artifactLocation\":"
                + "{\"uri\":\"notes/%C3%A9t%C3%A9%201.ipynb\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":1,\"startColumn\":1,"
                + "\"endLine\":1,\"endColumn\":1}}");
    assertThat(location.get("logicalLocations").get(0).get("name").asText()).isEqualTo("cellule 3");
    assertThat(location.get("properties").toString())
        .isEqualTo("{\"cell\":3,\"startLine\":2,\"startColumn\":9,\"endLine\":2,\"endColumn\":14}");
    assertThat(result.has("fixes")).isFalse();
  }

  @Test
  void notifies_of_files_that_could_not_be_analysed() {
    JsonNode invocation = run(Samples.FULL, Language.EN).get("invocations").get(0);

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("toolExecutionNotifications")).hasSize(2);
    JsonNode notification = invocation.get("toolExecutionNotifications").get(0);
    assertThat(notification.get("level").asText()).isEqualTo("error");
    assertThat(notification.get("message").get("text").asText()).isEqualTo("Syntax error.");
    assertThat(notification.get("locations").toString())
        .contains("\"uri\":\"bad.py\"")
        .contains("\"region\":{\"startLine\":7}");
    assertThat(
            run(Samples.EMPTY, Language.EN)
                .get("invocations")
                .get(0)
                .get("executionSuccessful")
                .asBoolean())
        .isTrue();
  }

  @Test
  void lets_no_text_be_a_placeholder_or_a_link() {
    JsonNode run = json(Samples.hostile(), Samples.hostileAbout()).get("runs").get(0);

    assertThat(run.get("results").get(0).get("message").get("text").asText())
        .startsWith("a \"b\" <c> %d {{0}} {x} \\[d](e) 100%, f: g\r\nh");
    JsonNode help = run.get("tool").get("driver").get("rules").get(0).get("help");
    assertThat(help.get("text").asText()).isEqualTo("{{0}}\n\n{{1}} \\[a](b)\n");
    assertThat(help.get("markdown").asText()).isEqualTo("## {{0}}\n\n{{1}} \\[a\\](b)\n");
  }

  @Test
  void counts_columns_in_code_units_and_says_so() {
    assertThat(run(Samples.EMPTY, Language.EN).get("columnKind").asText())
        .isEqualTo("utf16CodeUnits");
  }

  @Test
  void has_an_empty_list_when_nothing_was_found() {
    JsonNode results = run(Samples.EMPTY, Language.EN).get("results");

    assertThat(results.isArray()).isTrue();
    assertThat(results).isEmpty();
  }

  @Test
  void leaves_out_the_index_of_a_rule_that_is_not_listed() {
    About none = new About(Language.EN, false, "1", java.util.Map.of());

    JsonNode result = json(with(Samples.HELPER), none).get("runs").get(0).get("results").get(0);
    assertThat(result.has("ruleIndex")).isFalse();
  }
}
