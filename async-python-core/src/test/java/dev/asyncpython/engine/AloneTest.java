package dev.asyncpython.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.model.Finding;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.ProjectRun;
import dev.asyncpython.testing.RuleParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The command line reads each file without the symbols of the others and without the frontend's
 * inference of types (docs/adr/0009): it must find what SonarQube finds.
 */
class AloneTest {

  private static final Path PROJECTS = Path.of("src/test/resources/projects");

  @TestFactory
  Stream<DynamicTest> fixturesHaveTheSameIssues() {
    return RuleRegistry.checks().stream()
        .flatMap(
            type ->
                Fixtures.of(RuleRegistry.keyOf(type)).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                RuleRegistry.keyOf(type) + "/" + file.getFileName(),
                                () -> sameIssues(type, file))));
  }

  private static void sameIssues(Class<? extends AsyncCheck> type, Path file) {
    AsyncCheck check = Analysis.check(type, RuleParameters.of(Fixtures.read(file)));
    List<String> usual = Analysis.described(Analysis.run(file, List.of(check)));
    List<String> alone =
        Analysis.described(Analysis.run(Analysis.parseAlone(file), List.of(check)));
    assertThat(alone).isEqualTo(usual);
  }

  @TestFactory
  Stream<DynamicTest> projectsHaveTheSameFindings() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      String.valueOf(folder.getFileName()), () -> sameFindings(folder)));
    }
  }

  private static void sameFindings(Path folder) {
    List<String> usual = issues(folder, ProjectRun.in(folder).sharingStubs().run());
    List<String> alone = issues(folder, ProjectRun.in(folder).sharingStubs().alone().run());
    assertThat(alone).isEqualTo(usual);
  }

  /**
   * Without the flow: a check raises by itself what the frontend has told it of another file. And
   * without the places where the types of this version are known to differ from the others'.
   */
  private static List<String> issues(Path folder, ProjectRun.Result run) {
    List<String> differences =
        VersionDifferences.of(System.getProperty("frontend"), String.valueOf(folder.getFileName()));
    return run.all().stream()
        .filter(issue -> differences.stream().noneMatch(listed -> names(listed, folder, issue)))
        .map(
            issue ->
                issue.file() + " " + issue.range() + " " + issue.rule() + " " + issue.message())
        .toList();
  }

  /** True for {@code missing app/main.py: load()} and an issue on that line. */
  private static boolean names(String difference, Path folder, Finding issue) {
    String place = difference.substring(difference.indexOf(' ') + 1);
    String line =
        Fixtures.read(folder.resolve(issue.file()))
            .lines()
            .skip(issue.range().startLine() - 1L)
            .findFirst()
            .orElse("");
    return place.startsWith(issue.file() + ": ")
        && line.contains(place.substring(issue.file().length() + 2));
  }
}
