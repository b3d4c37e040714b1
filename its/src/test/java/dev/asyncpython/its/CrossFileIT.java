package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What blocks through other files: on the whole project, and when most files are not read again.
 */
@OnSonarQube
class CrossFileIT {

  private static final String FOLDER = "cross-file";

  /** In the log of the scanner. */
  static final Pattern NOT_PARSED =
      Pattern.compile("for [1-9][0-9]* out of [0-9]+ files. These files were not parsed");

  private static final String SKIP = "sonar.python.skipUnchanged";

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void issuesAndTheirPathsAreExactlyTheExpectedOnes(String language, TestServer server)
      throws IOException {
    String project = "cross-file-" + language;
    server.profiles().createProject(project, TestServer.PROFILE);

    ScanResult scan = server.scan(FOLDER, project, "sonar.asyncpython.language", language);

    assertThat(scan.status()).as(scan.log()).isZero();
    ExpectedIssues.check(FOLDER, server, project, language);
  }

  @Test
  void issuesAreTheSameWhenUnchangedFilesAreNotParsed(TestServer server) throws IOException {
    String project = "cross-file-again";
    Path folder = copy(temporary);
    server.profiles().createProject(project, TestServer.PROFILE);
    scan(server, folder, project);

    assertThat(scan(server, folder, project, SKIP, "true")).containsPattern(NOT_PARSED);
    ExpectedIssues.check(FOLDER, server, project, "en");

    // In the middle of a path.
    change(folder.resolve("shop/orders.py"), "import asyncio\n", "import asyncio  # changed\n");
    assertThat(scan(server, folder, project, SKIP, "true")).containsPattern(NOT_PARSED);
    ExpectedIssues.check(FOLDER, server, project, "en");

    // At the end of it.
    List<String> expected = new ArrayList<>(OurIssues.places(server, project));
    change(folder.resolve("shop/mail.py"), "smtplib.SMTP(\"localhost\")", "open_connection()");
    assertThat(scan(server, folder, project, SKIP, "true")).containsPattern(NOT_PARSED);
    assertThat(expected.remove("shop/api/checkout.py:18 ASYNC001")).isTrue();
    assertThat(OurIssues.places(server, project)).isEqualTo(expected);
  }

  @Test
  void factsThatWereExtractedWithOtherSettingsAreNotUsed(TestServer server) throws IOException {
    String project = "cross-file-settings";
    server.profiles().createProject(project, TestServer.PROFILE);
    Path folder = TestServer.project(FOLDER);
    scan(server, folder, project);

    String log =
        scan(
            server,
            folder,
            project,
            SKIP,
            "true",
            "sonar.asyncpython.nonBlockingCalls",
            "smtplib.*");

    assertThat(log.lines().filter(line -> line.contains("The facts of the last analysis")))
        .singleElement()
        .asString()
        .contains("INFO", "other rules or other settings");
    assertThat(OurIssues.places(server, project))
        .contains("shop/api/checkout.py:46 ASYNC001")
        .doesNotContain("shop/api/checkout.py:18 ASYNC001");
  }

  private static String scan(TestServer server, Path folder, String project, String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    all.addAll(List.of("sonar.asyncpython.language", "en"));
    ScanResult scan = server.scan(folder, project, all.toArray(String[]::new));
    assertThat(scan.status()).as(scan.log()).isZero();
    return scan.log();
  }

  private static Path copy(Path target) throws IOException {
    Path source = TestServer.project(FOLDER);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file));
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
    return target;
  }

  private static void change(Path file, String text, String other) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, other));
  }
}
