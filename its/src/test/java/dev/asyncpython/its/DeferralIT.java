package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.api.Issue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beside SonarSource's own rules: no defect is reported twice, unless somebody wants that. */
@OnSonarQube
class DeferralIT {

  private static final String PROFILE = "Sonar way and async";

  @Test
  void leavesACallToTheBuiltInRuleThatReportsItUnlessAskedNotTo(TestServer server) {
    server.sonarWayAndOurs(PROFILE);
    server.profiles().createProject("defer", PROFILE);
    server.profiles().createProject("report", PROFILE);

    server.scan("all-rules", "defer");
    server.scan("all-rules", "report", "sonar.asyncpython.duplicates", "report");

    List<String> left = new ArrayList<>(OurIssues.places(server, "report"));
    List<String> deferred = OurIssues.places(server, "defer");
    assertThat(left).containsAll(deferred);
    left.removeAll(deferred);
    assertThat(left)
        .containsExactly(
            "shop/blocking.py:11 ASYNC001", // time.sleep
            "shop/blocking.py:15 ASYNC001", // requests.get
            "shop/lost_tasks.py:13 ASYNC004"); // asyncio.create_task
    for (String project : List.of("defer", "report")) {
      assertThat(builtIns(server, project))
          .as(project)
          .contains(
              "shop/blocking.py:11 S7488",
              "shop/blocking.py:15 S7499",
              "shop/lost_tasks.py:13 S7502");
    }
  }

  private static List<String> builtIns(TestServer server, String project) {
    return Issue.ofProject(server.api(), project).stream()
        .filter(issue -> issue.rule().startsWith("python:"))
        .map(OurIssues::place)
        .toList();
  }
}
