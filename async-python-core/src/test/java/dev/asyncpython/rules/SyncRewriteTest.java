package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.plugins.python.api.PythonVisitorContext;

/**
 * The same code without {@code async} and {@code await} runs on no event loop: rules about what
 * happens in a coroutine are silent on it.
 */
class SyncRewriteTest {

  /** They report what a library's coroutine or task suffers from wherever it is made. */
  private static final Set<String> NEED_NO_ASYNC_FUNCTION = Set.of("ASYNC004", "ASYNC006");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> nothingIsReportedWithoutCoroutines() {
    return Fixtures.all().stream()
        .map(fixture -> DynamicTest.dynamicTest(Fixtures.name(fixture), () -> verify(fixture)));
  }

  private void verify(Path fixture) {
    String rewritten = synchronous(Fixtures.read(fixture));
    Optional<PythonVisitorContext> parsed = parsed(rewritten);
    // "await" inside an f-string or across lines may leave text that is no Python.
    assumeTrue(parsed.isPresent());
    List<Class<? extends AsyncCheck>> types =
        RuleRegistry.checks().stream()
            .filter(type -> !NEED_NO_ASYNC_FUNCTION.contains(RuleRegistry.keyOf(type)))
            .toList();
    List<AsyncCheck> checks = Analysis.checks(AnalysisContext.builder(), types);
    assertThat(Analysis.described(Analysis.run(parsed.get(), checks))).isEmpty();
  }

  static String synchronous(String code) {
    return code.replaceAll("\\b(?:async|await)\\b[ \\t]*", "");
  }

  private Optional<PythonVisitorContext> parsed(String code) {
    try {
      return Optional.of(Analysis.parse(Analysis.write(code, folder)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
