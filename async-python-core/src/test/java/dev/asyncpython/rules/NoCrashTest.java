package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.plugins.python.api.PythonVisitorContext;

/** No rule throws on any file that the frontend can parse. */
class NoCrashTest {

  private static final long SEED = 20260101;
  private static final int CUTS = 4;
  private static final int NESTING = 500;

  @TempDir Path folder;

  private final List<AsyncCheck> checks =
      Analysis.checks(AnalysisContext.builder(), RuleRegistry.checks());

  @TestFactory
  Stream<DynamicTest> everyFixtureOfEveryRuleWholeAndCut() {
    return Fixtures.all().stream()
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    Fixtures.name(fixture), () -> analyseWholeAndCut(Fixtures.read(fixture))));
  }

  @Test
  void unusual_syntax() {
    String code = Fixtures.read(Path.of("src/test/resources/syntax/unusual.py"));
    assertThat(Analysis.parse(Analysis.write(code, folder)))
        .as("the frontend reads it")
        .isNotNull();
    analyseWholeAndCut(code);
    // Each statement also where every rule looks: in a coroutine.
    analyse("async def coroutine(unused):\n" + code.indent(4));
    analyse("class Outer:\n    async def method(self):\n" + code.indent(8));
  }

  @Test
  void deeply_nested_expressions() {
    String value = "(".repeat(NESTING) + "asyncio.run(f())" + ")".repeat(NESTING);
    analyse("import asyncio\nasync def f():\n    return " + value + "\n");
    String calls = "g(".repeat(NESTING) + "1" + ")".repeat(NESTING);
    analyse("import asyncio\nasync def f():\n    asyncio.create_task(f()); " + calls + "\n");
    String members = "a" + ".b()".repeat(NESTING);
    analyse("async def f():\n    for x in y:\n        z.append(await " + members + ")\n");
    String sum = "1" + " + t.result()".repeat(NESTING);
    analyse("import asyncio\nasync def f(t: asyncio.Task):\n    return " + sum + "\n");
  }

  @Test
  void empty_files() {
    analyse("");
    analyse("\n");
    analyse("# only a comment");
    analyse("async def f(): ...");
  }

  private void analyseWholeAndCut(String code) {
    analyse(code);
    Random random = new Random(SEED + code.length());
    for (int i = 0; i < CUTS; i++) {
      int place = random.nextInt(code.length());
      // Half of the cuts at the end of a line: most others are no Python any more.
      int end = i % 2 == 0 ? code.indexOf('\n', place) + 1 : place;
      analyse(code.substring(0, Math.max(end, 0)));
    }
  }

  private void analyse(String code) {
    parsed(code)
        .ifPresent(
            context ->
                assertThatCode(() -> Analysis.run(context, checks))
                    .as(code)
                    .doesNotThrowAnyException());
  }

  private Optional<PythonVisitorContext> parsed(String code) {
    try {
      return Optional.of(Analysis.parse(Analysis.write(code, folder)));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
