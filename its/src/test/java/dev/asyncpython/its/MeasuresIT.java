package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sonar.orchestrator.http.HttpException;
import dev.asyncpython.its.api.Measures;
import dev.asyncpython.its.api.QualityGates;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the measures say once people, comments and rules of SonarSource have had their say. */
@OnSonarQube
class MeasuresIT {

  /** Those that a quality gate may ask for. */
  private static final List<String> ENFORCED =
      List.of(
          "async_blocking",
          "async_blocking_direct",
          "async_blocking_transitive",
          "async_error_handling",
          "async_errors",
          "async_findings",
          "async_forgotten_awaits",
          "async_infos",
          "async_loops",
          "async_lost_tasks",
          "async_warnings");

  private static final String GATE = "Async measures";
  private static final String BESIDE_SONAR_WAY = "Measures beside Sonar way";
  private static final String PLACES = "async_deferred_findings";

  @TempDir Path temporary;

  @Test
  void eachMetricTurnsAGateRedAndGreen(TestServer server) {
    QualityGates gates = new QualityGates(server.api());
    gates.create(GATE, ENFORCED);
    server.profiles().createProject("measures-gate", TestServer.PROFILE);
    gates.select(GATE, "measures-gate");

    scan(server, TestServer.project("all-rules"), "measures-gate");
    assertThat(conditions(server, "measures-gate").keySet()).containsExactlyElementsOf(ENFORCED);
    assertThat(conditions(server, "measures-gate").values()).containsOnly("ERROR");

    scan(server, TestServer.project("gate/clean"), "measures-gate");
    assertThat(conditions(server, "measures-gate").keySet()).containsExactlyElementsOf(ENFORCED);
    assertThat(conditions(server, "measures-gate").values()).containsOnly("OK");
    assertThat(measures(server, "measures-gate"))
        .containsEntry("async_rating", "1.0")
        .containsEntry("async_findings", "0");
  }

  @Test
  void sonarQubeTakesNoRatingOfPluginsForAGate(TestServer server) {
    QualityGates gates = new QualityGates(server.api());

    // docs/measures.md says which conditions do the same.
    assertThatThrownBy(() -> gates.create("Async rating", List.of("async_rating")))
        .isInstanceOfSatisfying(
            HttpException.class, e -> assertThat(e.getBody()).contains("cannot be used"));
  }

  @Test
  void whatPeopleAndCommentsSaidCountsAtTheNextAnalysis(TestServer server) throws IOException {
    String project = "measures-people";
    server.profiles().createProject(project, TestServer.PROFILE);
    CommandLine.copy(TestServer.project("measures"), temporary);
    scan(server, temporary, project);
    assertThat(summary(server, project)).isEqualTo("4 findings: 3 direct, 1 transitive; 4.0");

    int before = violations(server, project);
    transition(server, project + ":service.py", 9, "accept");
    transition(server, project + ":service.py", 13, "falsepositive");
    assertThat(violations(server, project)).as("SonarQube's own count").isEqualTo(before - 2);
    assertThat(summary(server, project)).isEqualTo("4 findings: 3 direct, 1 transitive; 4.0");

    scan(server, temporary, project);
    assertThat(summary(server, project)).isEqualTo("2 findings: 1 direct, 1 transitive; 4.0");

    Path file = temporary.resolve("service.py");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("time.sleep(3)", "time.sleep(3)  # NOSONAR")
            .replace("    load()", "    load()  # noqa: ASYNC001"));
    scan(server, temporary, project);
    assertThat(summary(server, project)).isEqualTo("0 findings: 0 direct, 0 transitive; 1.0");

    transition(server, project + ":service.py", 9, "reopen");
    scan(server, temporary, project);
    assertThat(summary(server, project)).isEqualTo("1 findings: 1 direct, 0 transitive; 4.0");
  }

  @Test
  void whatIsLeftToSonarSourceCountsOnce(TestServer server) {
    server.sonarWayAndOurs(BESIDE_SONAR_WAY);
    server.profiles().createProject("measures-defer", BESIDE_SONAR_WAY);
    server.profiles().createProject("measures-report", BESIDE_SONAR_WAY);
    Path folder = TestServer.project("all-rules");
    scan(server, folder, "measures-report", "sonar.asyncpython.duplicates", "report");
    Map<String, String> reported = measures(server, "measures-report");
    scan(server, folder, "measures-defer");
    Map<String, String> deferred = measures(server, "measures-defer");

    assertThat(reported.remove(PLACES)).isEqualTo("{\"v\":1,\"f\":{}}");
    assertThat(deferred.remove(PLACES))
        .isEqualTo(
            "{\"v\":1,\"f\":{\"shop/blocking.py\":[[11,\"ASYNC001\",\"S7488\"],"
                + "[15,\"ASYNC001\",\"S7499\"]],"
                + "\"shop/lost_tasks.py\":[[13,\"ASYNC004\",\"S7502\"]]}}");
    assertThat(deferred).isEqualTo(reported);
    int findings = Integer.parseInt(reported.getOrDefault("async_findings", ""));
    assertThat(OurIssues.of(server, "measures-report")).hasSize(findings);
    assertThat(OurIssues.of(server, "measures-defer")).hasSize(findings - 3);
    assertThat(
            new Measures(server.api())
                .of("measures-defer:shop/blocking.py", List.of("async_deferred_counts")))
        .containsEntry("async_deferred_counts", "{\"ASYNC001\":{\"S7488\":1,\"S7499\":1}}");

    transition(server, "measures-defer:shop/blocking.py", 11, "accept");
    scan(server, folder, "measures-defer");

    assertThat(measures(server, "measures-defer"))
        .containsEntry("async_findings", Integer.toString(findings - 1));
  }

  @Test
  void theSampleHasTheSameNumbersEverywhere(TestServer server) throws Exception {
    server.profiles().createProject("measures-sample", TestServer.PROFILE);

    agree(server, TestServer.project("sample"), "measures-sample");
  }

  @Test
  void aRealProjectHasTheSameNumbersEverywhere(TestServer server) throws Exception {
    Path sources = RealProject.fetch("scrapy==2.19.0", temporary.resolve("fetched"));
    server.profiles().createProject("measures-real", TestServer.PROFILE);

    agree(
        server,
        sources,
        "measures-real",
        // Newer analyzers take files that import unittest for tests, the command line does not.
        "sonar.python.testFileHeuristic.disabled",
        "true");
  }

  @Test
  void filesThatAreNotReadAgainKeepTheirMeasures(TestServer server) {
    server.profiles().createProject("measures-again", TestServer.PROFILE);
    Path folder = TestServer.project("all-rules");
    scan(server, folder, "measures-again");
    Map<String, String> first = measures(server, "measures-again");

    ScanResult second = server.scan(folder, "measures-again", "sonar.python.skipUnchanged", "true");

    assertThat(second.log()).containsPattern(CrossFileIT.NOT_PARSED);
    assertThat(measures(server, "measures-again")).isEqualTo(first);
  }

  @Test
  void namesAreInBothLanguages(TestServer server) {
    List<String> keys = new Measures(server.api()).keys("async_");
    assertThat(keys).hasSize(30).containsAll(ENFORCED);
    for (String language : List.of("en", "fr")) {
      JsonNode texts = server.api().get("api/l10n/index", "locale", language).path("messages");
      assertThat(texts.path("metric_domain.Async").asText()).isEqualTo("Async");
      assertThat(keys)
          .allSatisfy(
              key -> {
                assertThat(texts.path("metric." + key + ".name").asText()).isNotBlank();
                assertThat(texts.path("metric." + key + ".description").asText()).isNotBlank();
              });
      assertThat(texts.path("metric.async_lost_tasks.name").asText())
          .isEqualTo(language.equals("fr") ? "Tâches perdues" : "Lost tasks");
    }
  }

  /** Scans a project, and compares measures, issues, page and the command line's report. */
  private void agree(TestServer server, Path folder, String project, String... properties)
      throws IOException, InterruptedException {
    scan(server, folder, project, properties);
    Map<String, String> measures = measures(server, project);
    JsonNode report =
        CommandLine.report(folder, server.language(), temporary.resolve("command-line"));
    JsonNode summary = report.path("summary");

    assertThat(report.path("errors")).isEmpty();
    assertThat(byRule(server, project)).isEqualTo(byRule(report)).isNotEmpty();
    assertThat(OurIssues.of(server, project)).hasSize(report.path("findings").size());
    assertThat(measures)
        .containsEntry("async_findings", Integer.toString(report.path("findings").size()))
        .containsEntry("async_errors", summary.path("errors").asText())
        .containsEntry("async_warnings", summary.path("warnings").asText())
        .containsEntry("async_infos", summary.path("info").asText())
        .containsEntry("async_functions", summary.path("asyncFunctions").asText())
        .containsEntry("async_measured_lines", summary.path("lines").asText())
        .containsAllEntriesOf(families(report));
    Map<String, String> practices = new TreeMap<>(measures);
    practices.keySet().removeIf(key -> !key.startsWith("async_practice_"));
    assertThat(practices).hasSize(11);
    practices.values().removeIf("0"::equals);
    assertThat(practices).isEqualTo(practices(report)).isNotEmpty();
    pageAgrees(server, project, report);
  }

  private static void pageAgrees(TestServer server, String project, JsonNode report)
      throws IOException {
    JsonNode summary = report.path("summary");
    try (ReportView page = new ReportView(server, server.language())) {
      page.logInAs("reader-of-" + project);
      page.open(project);
      assertThat(page.tile("functions")).isEqualTo(summary.path("asyncFunctions").asInt());
      assertThat(page.tile("error")).isEqualTo(summary.path("errors").asInt());
      assertThat(page.tile("warning")).isEqualTo(summary.path("warnings").asInt());
      assertThat(page.tile("info")).isEqualTo(summary.path("info").asInt());
      Map<String, Integer> tables = new TreeMap<>();
      for (WebElement table : page.all("article[data-rule]")) {
        String count = table.findElement(By.cssSelector(".count")).getText().replaceAll("\\D", "");
        tables.merge(
            String.valueOf(table.getDomAttribute("data-rule")),
            Integer.valueOf(count),
            Integer::sum);
      }
      assertThat(tables).isEqualTo(byRule(report));
    }
  }

  private static Map<String, Integer> byRule(TestServer server, String project) {
    Map<String, Integer> counts = new TreeMap<>();
    OurIssues.of(server, project)
        .forEach(issue -> counts.merge(issue.rule().split(":", 2)[1], 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> byRule(JsonNode report) {
    Map<String, Integer> counts = new TreeMap<>();
    report
        .path("findings")
        .forEach(finding -> counts.merge(finding.path("rule").asText(), 1, Integer::sum));
    return counts;
  }

  /** What the table of docs/measures.md says, said once more. */
  private static Map<String, String> families(JsonNode report) {
    Map<String, Integer> counts = byRule(report);
    int transitive = 0;
    for (JsonNode finding : report.path("findings")) {
      boolean blocks = List.of("ASYNC001", "ASYNC007").contains(finding.path("rule").asText());
      // The function, the call in it, and the call that blocks.
      transitive += blocks && finding.path("flow").size() > 2 ? 1 : 0;
    }
    int blocking = counts.getOrDefault("ASYNC001", 0) + counts.getOrDefault("ASYNC007", 0);
    Map<String, Integer> families = new TreeMap<>();
    families.put("async_blocking", blocking);
    families.put("async_blocking_direct", blocking - transitive);
    families.put("async_blocking_transitive", transitive);
    families.put("async_forgotten_awaits", counts.getOrDefault("ASYNC006", 0));
    families.put("async_lost_tasks", counts.getOrDefault("ASYNC004", 0));
    families.put("async_error_handling", counts.getOrDefault("ASYNC005", 0));
    families.put(
        "async_loops", counts.getOrDefault("ASYNC002", 0) + counts.getOrDefault("ASYNC003", 0));
    Map<String, String> texts = new TreeMap<>();
    families.forEach((key, count) -> texts.put(key, count.toString()));
    return texts;
  }

  private static Map<String, String> practices(JsonNode report) {
    Map<String, String> practices = new TreeMap<>();
    for (JsonNode practice : report.path("practices")) {
      practices.put(
          "async_practice_" + practice.path("practice").asText(),
          practice.path("occurrences").asText());
    }
    return practices;
  }

  private static void scan(TestServer server, Path folder, String project, String... properties) {
    ScanResult scan = server.scan(folder, project, properties);
    assertThat(scan.status()).as(scan.log()).isZero();
  }

  /** The status of each condition of the project's gate. */
  private static Map<String, String> conditions(TestServer server, String project) {
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode condition : new QualityGates(server.api()).status(project).path("conditions")) {
      statuses.put(condition.path("metricKey").asText(), condition.path("status").asText());
    }
    return statuses;
  }

  private static Map<String, String> measures(TestServer server, String project) {
    Measures measures = new Measures(server.api());
    return measures.of(project, measures.keys("async_"));
  }

  private static int violations(TestServer server, String project) {
    return Integer.parseInt(
        new Measures(server.api())
            .of(project, List.of("violations"))
            .getOrDefault("violations", ""));
  }

  private static String summary(TestServer server, String project) {
    Map<String, String> measures = measures(server, project);
    return "%s findings: %s direct, %s transitive; %s"
        .formatted(
            measures.get("async_findings"),
            measures.get("async_blocking_direct"),
            measures.get("async_blocking_transitive"),
            measures.get("async_rating"));
  }

  /** Says something of the only issue on a line of a file. */
  private static void transition(TestServer server, String file, int line, String transition) {
    List<JsonNode> issues =
        server.api().search("api/issues/search", "issues", "components", file).stream()
            .filter(issue -> issue.path("line").asInt() == line)
            .toList();
    assertThat(issues).as("issues of line %d", line).hasSize(1);
    server
        .api()
        .post(
            "api/issues/do_transition",
            "issue",
            issues.get(0).path("key").asText(),
            "transition",
            transition);
  }
}
