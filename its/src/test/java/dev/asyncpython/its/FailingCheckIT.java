package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.server.ScanResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check of ours that throws costs its own issues of that file, and nothing else. */
@OnSonarQube
class FailingCheckIT {

  private static final String PROFILE = "Failing check";

  @Test
  void losesNoOtherIssue(TestServer server) {
    server.sonarWayAndOurs(PROFILE);
    server.profiles().createProject("sound", PROFILE);
    server.profiles().createProject("failing", PROFILE);

    server.scan("failing-check", "sound");
    ScanResult scan =
        server.scan(
            "failing-check", "failing", "sonar.asyncpython.internal.failOnFile", "fails.py");

    assertThat(scan.status()).as(scan.log()).isZero();
    assertThat(OurIssues.places(server, "sound"))
        .contains("fails.py:8 ASYNC002", "works.py:6 ASYNC002");
    assertThat(OurIssues.places(server, "failing")).containsExactly("works.py:6 ASYNC002");
    assertThat(sonarsOwn(server, "sound")).contains("python:S7488", "python:S7501");
    assertThat(sonarsOwn(server, "failing")).isEqualTo(sonarsOwn(server, "sound"));
    assertThat(scan.log()).doesNotContain("Unable to analyze file");
    assertThat(scan.complaints())
        .filteredOn(line -> line.contains("ASYNC002"))
        .singleElement()
        .asString()
        .contains("fails.py");
  }

  private static List<String> sonarsOwn(TestServer server, String project) {
    return Issue.ofProject(server.api(), project).stream()
        .map(Issue::rule)
        .filter(rule -> rule.startsWith("python:"))
        .toList();
  }
}
