package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule, on a real server: where, what is said, the path, the cost and both taxonomies. */
@OnSonarQube
class ExpectedIssuesIT {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void areExactlyTheExpectedOnes(String language, TestServer server) throws IOException {
    String project = "all-rules-" + language;
    server.profiles().createProject(project, TestServer.PROFILE);

    ScanResult scan = server.scan("all-rules", project, "sonar.asyncpython.language", language);

    assertThat(scan.status()).as(scan.log()).isZero();
    ExpectedIssues.check("all-rules", server, project, language);
  }

  @Test
  void areTheSameWhenNothingChanged(TestServer server) throws IOException {
    String project = "unchanged";
    server.profiles().createProject(project, TestServer.PROFILE);
    // The language as an administrator chooses it.
    String key = "sonar.asyncpython.language";
    server.api().post("api/settings/set", "key", key, "value", server.language());
    try {
      server.scan("all-rules", project);

      server.scan("all-rules", project);
      ExpectedIssues.check("all-rules", server, project, server.language());

      // As for a pull request of a commercial edition: files that did not change are not parsed.
      server.scan("all-rules", project, "sonar.python.skipUnchanged", "true");
      ExpectedIssues.check("all-rules", server, project, server.language());
    } finally {
      server.api().post("api/settings/reset", "keys", key);
    }
  }
}
