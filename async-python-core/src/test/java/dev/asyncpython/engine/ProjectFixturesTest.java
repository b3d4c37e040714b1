package dev.asyncpython.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.Async001BlockingCallCheck;
import dev.asyncpython.checks.Async002NestedLoopCheck;
import dev.asyncpython.checks.Async007BlockingWaitCheck;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.testing.ExpectedIssues;
import dev.asyncpython.testing.ExpectedIssues.Issue;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.ProjectRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Projects of several files, {@code src/test/resources/projects/<name>/}, against their comments;
 * {@code -Dproject=re_exports} runs one.
 */
class ProjectFixturesTest {

  private static final Path ROOT = Path.of("src/test/resources/projects");
  private static final String ONLY = System.getProperty("project", "");
  private static final Map<String, ProjectRun.Result> RESULTS = new TreeMap<>();

  @BeforeAll
  static void analyse() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      folders
          .filter(Files::isDirectory)
          .filter(folder -> ONLY.isEmpty() || folder.endsWith(ONLY))
          .forEach(folder -> RESULTS.put(String.valueOf(folder.getFileName()), run(folder).run()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProjectRun run(Path folder) {
    return ProjectRun.in(folder)
        .sharingStubs()
        // sonar.tests=tests: the analyzer does not run our checks there.
        .only(path -> !path.startsWith("tests"))
        .checks(
            List.of(
                Async001BlockingCallCheck.class,
                Async002NestedLoopCheck.class,
                Async007BlockingWaitCheck.class));
  }

  @TestFactory
  Stream<DynamicTest> projectsHaveTheIssuesThatTheirCommentsSay() {
    return forEachProject(
        (name, result) -> {
          assertThat(result.broken()).isEmpty();
          List<String> places = new ArrayList<>();
          List<String> details = new ArrayList<>();
          List<Issue> expected = ExpectedIssues.of(ROOT.resolve(name));
          List<Issue> found = ExpectedIssues.of(result.all(), expected);
          addDifferences(name, "missing", without(expected, found), places, details);
          addDifferences(name, "unexpected", without(found, expected), places, details);
          for (String listed : VersionDifferences.of(System.getProperty("frontend"), name)) {
            int index = places.indexOf(listed);
            assertThat(index).as("listed in version-differences.txt: " + listed).isNotNegative();
            places.remove(index);
            details.remove(index);
          }
          assertThat(String.join("\n", details)).as(name).isEmpty();
        });
  }

  /** Also when the same issue is there twice. */
  private static List<Issue> without(Collection<Issue> some, Collection<Issue> others) {
    List<Issue> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }

  private static void addDifferences(
      String project, String what, List<Issue> issues, List<String> places, List<String> details) {
    for (Issue issue : issues) {
      String line =
          Fixtures.read(ROOT.resolve(project).resolve(issue.file()))
              .lines()
              .skip(issue.line() - 1L)
              .findFirst()
              .orElse("");
      String code = line.replaceAll(" {2}# Noncompliant.*", "").strip();
      places.add(what + " " + issue.file() + ": " + code);
      details.add(what + " " + issue + "\n    in: " + code);
    }
  }

  @TestFactory
  Stream<DynamicTest> neitherTheOrderOfFilesNorTheNamesOfPackagesMatter() {
    return forEachProject(
        (name, result) -> {
          ProjectRun.Result other = run(ROOT.resolve(name)).reversed().namedFromFolder().run();

          assertThat(other.all()).isEqualTo(result.all());
        });
  }

  @TestFactory
  Stream<DynamicTest> findingsAreSortedByFilePlaceAndRule() {
    return forEachProject(
        (name, result) ->
            assertThat(result.findings())
                .isSortedAccordingTo(
                    Comparator.comparing(Finding::file)
                        .thenComparing(finding -> finding.range().startLine())
                        .thenComparing(finding -> finding.range().startColumn())
                        .thenComparing(Finding::rule)));
  }

  @TestFactory
  Stream<DynamicTest> noCallIsReportedTwiceByARule() {
    return forEachProject(
        (name, result) ->
            assertThat(result.all().stream().map(f -> f.rule() + f.file() + f.range()).toList())
                .doesNotHaveDuplicates());
  }

  @TestFactory
  Stream<DynamicTest> flowsLeadFromTheAsyncKeywordToTheEffect() {
    return forEachProject(
        (name, result) -> {
          for (Finding finding : result.findings()) {
            Finding.Step start = finding.flow().get(0);
            Finding.Step call = finding.flow().get(1);
            assertThat(start.message()).isEqualTo("This function is async.");
            assertThat(start.file()).isEqualTo(finding.file());
            assertThat(text(name, start)).isEqualTo("async");
            assertThat(call.file()).isEqualTo(finding.file());
            assertThat(call.range()).isEqualTo(finding.range());
            for (Finding.Step step : finding.flow().subList(1, finding.flow().size() - 1)) {
              assertThat(step.message()).as(finding.toString()).startsWith("Calls \"");
            }
            assertThat(finding.flow().get(finding.flow().size() - 1).message())
                .containsPattern("^\".*\" (blocks|starts the event loop|waits) here\\.$");
          }
        });
  }

  private static String text(String project, Finding.Step step) {
    SourceRange range = step.range();
    return Fixtures.read(ROOT.resolve(project).resolve(step.file()))
        .lines()
        .toList()
        .get(range.startLine() - 1)
        .substring(range.startColumn(), range.endColumn());
  }

  @TestFactory
  Stream<DynamicTest> aFileAloneHasNoFindingThatTheProjectHasNot() {
    return forEachProject(
        (name, result) -> {
          Set<String> all = new HashSet<>();
          result.findings().forEach(f -> all.add(f.rule() + " " + f.file() + " " + f.range()));
          for (ProjectRun.Facts facts : result.facts()) {
            for (ProjectFile file : facts.files()) {
              List<Finding> alone =
                  ProjectAnalysis.run(List.of(file), facts.rules(), partial()).findings();
              assertThat(alone.stream().map(f -> f.rule() + " " + file.path() + " " + f.range()))
                  .isSubsetOf(all);
            }
          }
        });
  }

  private static ProjectAnalysis.Settings partial() {
    return new ProjectAnalysis.Settings(
        Messages.load(Language.EN), KnownApis.load(), Set.of(), true);
  }

  private static Stream<DynamicTest> forEachProject(Expectation expectation) {
    return RESULTS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> expectation.check(entry.getKey(), entry.getValue())));
  }

  /** What must hold for the result of a project. */
  private interface Expectation {
    void check(String project, ProjectRun.Result result);
  }
}
