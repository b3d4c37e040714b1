package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnSonarQube
class PluginLoadsIT {

  @Test
  void isInstalledInItsVersion(TestServer server) {
    assertThat(server.api().get("api/plugins/installed").path("plugins"))
        .filteredOn(plugin -> plugin.path("key").asText().equals("asyncpython"))
        .singleElement()
        .satisfies(plugin -> assertThat(plugin.path("sonarLintSupported").asBoolean()).isTrue());
  }

  @Test
  void nothingInTheLogsComplainsOfIt(TestServer server) {
    ScanResult scan = server.scan("sample", "logs");

    assertThat(scan.status()).as(scan.log()).isZero();
    assertThat(ours(scan.complaints())).isEmpty();
    assertThat(scan.log()).doesNotContain("Unable to analyze file", "Unable to parse file");
    assertThat(ours(server.sonarQube().complaints())).isEmpty();
  }

  /** Whatever names the plugin, its rules or its classes: all of these names begin alike. */
  private static List<String> ours(List<String> lines) {
    return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains("async")).toList();
  }
}
