package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin and the command line find the same, one by one: place, message and call path. */
@OnSonarQube
class CommandLineIT {

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"all-rules", "cross-file", "sample", "suppression"})
  void findsWhatThePluginFinds(String folder, TestServer server) throws Exception {
    String project = "command-line-" + folder;
    server.profiles().createProject(project, TestServer.PROFILE);
    ScanResult scan =
        server.scan(
            folder,
            project,
            "sonar.asyncpython.language",
            server.language(),
            // The command line knows no rules of SonarSource to leave anything to.
            "sonar.asyncpython.duplicates",
            "report");
    assertThat(scan.status()).as(scan.log()).isZero();

    List<String> plugin =
        OurIssues.of(server, project).stream().map(CommandLineIT::line).sorted().toList();
    List<String> commandLine = commandLine(folder, server.language());

    assertThat(plugin).isNotEmpty();
    assertThat(commandLine).isEqualTo(plugin);
  }

  private List<String> commandLine(String folder, String language)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (JsonNode finding :
        CommandLine.report(TestServer.project(folder), language, temporary).path("findings")) {
      lines.add(line(finding));
    }
    return lines.stream().sorted().toList();
  }

  private static String line(Issue issue) {
    List<String> flow =
        issue.flow().stream()
            .map(step -> step.path() + ":" + step.line() + " " + step.message())
            .toList();
    return line(
        issue.path(),
        issue.line(),
        issue.columns(),
        issue.rule().substring(issue.rule().indexOf(':') + 1),
        issue.message(),
        flow);
  }

  private static String line(JsonNode finding) {
    List<String> flow = new ArrayList<>();
    for (JsonNode step : finding.path("flow")) {
      flow.add(
          step.path("path").asText()
              + ":"
              + step.path("line").asInt()
              + " "
              + step.path("message").asText());
    }
    return line(
        finding.path("path").asText(),
        finding.path("line").asInt(),
        (finding.path("column").asInt() - 1) + "-" + (finding.path("endColumn").asInt() - 1),
        finding.path("rule").asText(),
        finding.path("message").asText(),
        flow);
  }

  private static String line(
      String path, int line, String columns, String rule, String message, List<String> flow) {
    // Of places that explain, SonarQube keeps no order.
    List<String> steps = flow.size() > 2 ? flow : flow.stream().sorted().toList();
    return String.format("%s:%05d:%s %s %s %s", path, line, columns, rule, message, steps);
  }
}
