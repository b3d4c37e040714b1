package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@OnSonarQube
class SuppressionIT {

  @Test
  void nosonarAndNoqaHideTheIssuesTheyName(TestServer server) {
    server.profiles().createProject("suppression", TestServer.PROFILE);

    server.scan("suppression", "suppression");

    assertThat(OurIssues.places(server, "suppression"))
        .containsExactly(
            "suppressed.py:9 ASYNC001", // no comment
            "suppressed.py:34 ASYNC001", // noqa of another tool's key
            "suppressed.py:39 ASYNC001"); // NOSONAR of another rule
  }
}
