package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.QualityGates;
import dev.asyncpython.its.server.ScanResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a CI sees: the scanner's exit status. */
@OnSonarQube
class QualityGateIT {

  private static final String GATE = "No async issues";
  private static final String OVERALL = "violations";
  private static final String NEW = "new_violations";

  @BeforeAll
  static void createGate(TestServer server) {
    new QualityGates(server.api()).create(GATE, List.of(OVERALL, NEW));
  }

  @Test
  void failsOnAnIssueOfNewCodeAndPassesOnceItIsFixed(TestServer server) {
    project(server, "gate-new");

    assertThat(scan(server, "clean", "gate-new").status()).isZero();

    ScanResult broken = scan(server, "blocking", "gate-new");
    assertThat(broken.status()).as(broken.log()).isNotZero();
    assertThat(broken.log()).contains("QUALITY GATE STATUS: FAILED");
    assertThat(failures(server, "gate-new")).containsEntry(NEW, "1").containsEntry(OVERALL, "1");

    ScanResult fixed = scan(server, "clean", "gate-new");
    assertThat(fixed.status()).as(fixed.log()).isZero();
    assertThat(failures(server, "gate-new")).isEmpty();
  }

  @Test
  void failsOnAnIssueThatIsNotNew(TestServer server) {
    project(server, "gate-overall");

    ScanResult first = scan(server, "blocking", "gate-overall");

    assertThat(first.status()).as(first.log()).isNotZero();
    assertThat(failures(server, "gate-overall")).containsOnly(Map.entry(OVERALL, "1"));
  }

  private static void project(TestServer server, String key) {
    server.profiles().createProject(key, TestServer.PROFILE);
    new QualityGates(server.api()).select(GATE, key);
  }

  private static ScanResult scan(TestServer server, String variant, String project) {
    return server.scan("gate/" + variant, project, "sonar.qualitygate.wait", "true");
  }

  private static Map<String, String> failures(TestServer server, String project) {
    Map<String, String> failures = new TreeMap<>();
    for (JsonNode condition : new QualityGates(server.api()).status(project).path("conditions")) {
      if (condition.path("status").asText().equals("ERROR")) {
        failures.put(condition.path("metricKey").asText(), condition.path("actualValue").asText());
      }
    }
    return failures;
  }
}
