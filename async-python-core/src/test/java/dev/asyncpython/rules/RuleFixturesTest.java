package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.FixtureVerifier;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.QuickFixes;
import dev.asyncpython.testing.RuleParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;

/** Each rule against its fixtures; {@code -Drule=ASYNC001} runs one key. */
class RuleFixturesTest {

  private static final String ONLY = System.getProperty("rule", "");

  @TempDir Path folder;

  static List<Class<? extends AsyncCheck>> selected() {
    return RuleRegistry.checks().stream()
        .filter(type -> ONLY.isEmpty() || RuleRegistry.keyOf(type).equals(ONLY))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> fixturesSayWhatTheRuleReports() {
    return selected().stream()
        .flatMap(
            type -> {
              List<Path> fixtures = Fixtures.of(RuleRegistry.keyOf(type));
              assertThat(fixtures)
                  .as("fixtures in src/test/resources/rules/" + RuleRegistry.keyOf(type))
                  .isNotEmpty();
              return fixtures.stream()
                  .map(
                      fixture ->
                          DynamicTest.dynamicTest(
                              RuleRegistry.keyOf(type) + "/" + fixture.getFileName(),
                              () -> FixtureVerifier.verify(fixture, check(type, fixture))));
            });
  }

  @TestFactory
  Stream<DynamicTest> fixesGiveTheExpectedText() {
    return selected().stream()
        .flatMap(
            type ->
                Fixtures.fixes(RuleRegistry.keyOf(type)).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                RuleRegistry.keyOf(type) + "/fixes/" + file.getFileName(),
                                () -> verifyFix(type, file))));
  }

  private static void verifyFix(Class<? extends AsyncCheck> type, Path file) {
    List<PreciseIssue> issues = Analysis.run(file, List.of(check(type, file)));
    Path expected = Path.of(file.toString().replaceAll("\\.py$", ".fixed.py"));
    assertThat(QuickFixes.applyAll(Fixtures.read(file), issues)).isEqualTo(Fixtures.read(expected));
  }

  @TestFactory
  Stream<DynamicTest> everyFixGivesCodeThatParses() {
    return selected().stream()
        .flatMap(
            type ->
                Fixtures.of(RuleRegistry.keyOf(type)).stream()
                    .map(
                        fixture ->
                            DynamicTest.dynamicTest(
                                RuleRegistry.keyOf(type) + "/" + fixture.getFileName(),
                                () -> parsesAfterEachFix(type, fixture))));
  }

  private void parsesAfterEachFix(Class<? extends AsyncCheck> type, Path fixture) {
    String text = Fixtures.read(fixture);
    for (PreciseIssue issue : Analysis.run(fixture, List.of(check(type, fixture)))) {
      for (PythonQuickFix fix : issue.quickFixes()) {
        Path fixed = Analysis.write(QuickFixes.apply(text, fix), folder);
        // The parser throws when the text is not Python.
        assertThat(Analysis.parse(fixed).rootTree()).isNotNull();
      }
    }
  }

  private static AsyncCheck check(Class<? extends AsyncCheck> type, Path fixture) {
    return Analysis.check(type, RuleParameters.of(Fixtures.read(fixture)));
  }
}
