package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import org.junit.jupiter.api.Test;

/** Blocking calls that users add to the rule's parameters. */
@OnSonarQube
class UserRowsIT {

  private static final String WRONG = "acme.fetch | http | X | - | - | - | -";
  private static final String RULE = TestServer.REPOSITORY + ":ASYNC001";

  @Test
  void extendTheKnowledge(TestServer server) {
    ScanResult scan = scan(server, "good-row", "acme.fetch | http | H | - | - | - | -");

    assertThat(OurIssues.places(server, "good-row")).containsExactly("legacy.py:8 ASYNC001");
    assertThat(scan.complaints()).noneMatch(line -> line.contains("acme.fetch"));
  }

  @Test
  void areRefusedWithTheRowAndTheReason(TestServer server) {
    ScanResult scan = scan(server, "wrong-row", WRONG);

    assertThat(scan.status()).as(scan.log()).isZero();
    assertThat(OurIssues.places(server, "wrong-row")).isEmpty();
    assertThat(scan.complaints())
        .filteredOn(line -> line.contains("acme.fetch"))
        .singleElement()
        .asString()
        .contains("ASYNC001", WRONG, "tier \"X\"");
  }

  private static ScanResult scan(TestServer server, String project, String row) {
    String profile = server.profiles().create(project);
    server.profiles().activate(profile, RULE, "additionalBlockingCalls=" + row);
    server.profiles().createProject(project, project);
    return server.scan("user-rows", project);
  }
}
