package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.api.Issue;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside SonarSource's own rules: no defect is reported twice, unless somebody wants that. */
@OnSonarQube
class DeferralIT {

  private static final String BUILT_IN_SLEEP = "python:S7488";
  private static final String OURS = "async-python:ASYNC001";

  @BeforeAll
  static void bothSets(TestServer server) {
    server.sonarWayAndOurs("Sonar way and async");
    server.profiles().createProject("defer", "Sonar way and async");
    server.profiles().createProject("report", "Sonar way and async");
  }

  @Test
  void leavesACallToTheBuiltInRuleThatReportsIt(TestServer server) {
    server.scan("all-rules", "defer");

    assertThat(rulesOfPause(server, "defer")).contains(BUILT_IN_SLEEP).doesNotContain(OURS);
    assertThat(OurIssues.places(server, "defer"))
        .as("what no built-in rule reports stays")
        .contains("shop/blocking.py:31 ASYNC001", "shop/nested_loop.py:13 ASYNC002");
  }

  @Test
  void reportsItTooWhenAskedTo(TestServer server) {
    server.scan("all-rules", "report", "sonar.asyncpython.duplicates", "report");

    assertThat(rulesOfPause(server, "report")).contains(BUILT_IN_SLEEP, OURS);
  }

  /** The rules that report {@code time.sleep(1)} in {@code pause()}. */
  private static List<String> rulesOfPause(TestServer server, String project) {
    return Issue.ofProject(server.api(), project).stream()
        .filter(issue -> issue.path().equals("shop/blocking.py") && issue.line() == 11)
        .map(Issue::rule)
        .toList();
  }
}
