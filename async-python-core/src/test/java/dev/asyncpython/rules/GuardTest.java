package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.Async002NestedLoopCheck;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.checks.Report;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.testing.Analysis;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;

/** A check that fails costs the user nothing but its own issues on that file. */
class GuardTest {

  private static final String CODE =
      """
      import asyncio


      async def load():
          return asyncio.run(load())
      """;

  @TempDir Path folder;

  private final PrintStream console = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void captureLog() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(console);
    publish(true);
  }

  static List<Supplier<Throwable>> failures() {
    return List.of(
        () -> new IllegalStateException("broken"),
        () -> new NullPointerException("broken"),
        () -> new StackOverflowError("broken"),
        () -> new NoClassDefFoundError("broken"),
        () -> new NoSuchMethodError("broken"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_loses_no_issue_of_another_check(Supplier<Throwable> failure) {
    publish(false);
    List<AsyncCheck> checks =
        List.of(new FailingCheck(failure), new Async002NestedLoopCheck(), new ReportingCheck());

    List<PreciseIssue> issues = Analysis.run(CODE, folder, checks);

    assertThat(issues)
        .extracting(issue -> ((AsyncCheck) issue.check()).key())
        .containsExactlyInAnyOrder("ASYNC002", "REPORTING");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_is_logged_once(Supplier<Throwable> failure) {
    publish(false);

    Analysis.run(CODE, folder, List.of(new FailingCheck(failure)));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("FAILING failed on")
        .contains(failure.get().getClass().getName() + ": broken");
  }

  @Test
  void issues_raised_before_the_failure_stay() {
    publish(false);

    List<PreciseIssue> issues = Analysis.run(CODE, folder, List.of(new HalfwayCheck()));

    assertThat(Analysis.lines(issues)).hasSize(1);
  }

  @Test
  void the_check_works_again_on_the_next_file() {
    publish(false);
    List<AsyncCheck> checks = List.of(new FirstFileCheck());

    assertThat(Analysis.run(CODE, folder, checks)).isEmpty();
    assertThat(Analysis.run(CODE, folder, checks)).hasSize(1);
  }

  @Test
  void an_error_that_is_not_the_checks_own_passes() {
    publish(false);
    AsyncCheck check = new FailingCheck(() -> new OutOfMemoryError("broken"));

    assertThatThrownBy(() -> Analysis.run(CODE, folder, List.of(check)))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void in_tests_a_failure_is_thrown() {
    publish(true);
    AsyncCheck check = new FailingCheck(() -> new IllegalStateException("broken"));

    assertThatThrownBy(() -> Analysis.run(CODE, folder, List.of(check)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void publish(boolean rethrow) {
    AnalysisContext.publish(AnalysisContext.builder().rethrow(rethrow).build());
  }

  private static <T extends Throwable> void raise(Throwable failure) throws T {
    @SuppressWarnings("unchecked") // The compiler is told that the failure is unchecked.
    T unchecked = (T) failure;
    throw unchecked;
  }

  private static void reportOn(FileModel file, Report report) {
    report.on(file.asyncFunctions().get(0).calls().get(0), "flow.asyncFunction");
  }

  @Rule(key = "FAILING")
  private static final class FailingCheck extends AsyncCheck {
    private final Supplier<Throwable> failure;

    FailingCheck(Supplier<Throwable> failure) {
      this.failure = failure;
    }

    @Override
    protected void check(FileModel file, Report report) {
      GuardTest.<RuntimeException>raise(failure.get());
    }
  }

  @Rule(key = "REPORTING")
  private static final class ReportingCheck extends AsyncCheck {
    @Override
    protected void check(FileModel file, Report report) {
      reportOn(file, report);
    }
  }

  @Rule(key = "HALFWAY")
  private static final class HalfwayCheck extends AsyncCheck {
    @Override
    protected void check(FileModel file, Report report) {
      reportOn(file, report);
      throw new IllegalStateException("broken");
    }
  }

  @Rule(key = "FIRST")
  private static final class FirstFileCheck extends AsyncCheck {
    private boolean failed;

    @Override
    protected void check(FileModel file, Report report) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("broken");
      }
      reportOn(file, report);
    }
  }
}
