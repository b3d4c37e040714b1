package dev.asyncpython.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.checks.ProjectStore;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.testing.Analysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.caching.CacheContext;

/** Who wants the counts of files gets them once a file, and a failure costs nothing else. */
class MeasuringTest {

  private static final String CODE =
      """
      import asyncio


      async def load():
          await asyncio.gather(load(), load(), return_exceptions=True)
          return asyncio.run(load())
      """;

  @TempDir Path folder;

  private final List<FileMeasures> measured = new ArrayList<>();

  @AfterEach
  void restore() {
    AnalysisContext.publish(AnalysisContext.builder().rethrow(true).build());
  }

  private static final class Store implements ProjectStore {
    private final boolean wants;
    private final BiConsumer<PythonFile, FileMeasures> taker;

    Store(boolean wants, BiConsumer<PythonFile, FileMeasures> taker) {
      this.wants = wants;
      this.taker = taker;
    }

    @Override
    public void add(PathRule rule, PythonFile file, ModuleFacts facts) {
      // Not of interest.
    }

    @Override
    public void raised(PythonFile file) {
      // Not of interest.
    }

    @Override
    public boolean wantsMeasures(PythonFile file) {
      return wants;
    }

    @Override
    public void measured(PythonFile file, FileMeasures measures) {
      taker.accept(file, measures);
    }

    @Override
    public boolean maySkip(PythonFile file, CacheContext cache) {
      return false;
    }
  }

  private List<AsyncCheck> checks(ProjectStore store) {
    AnalysisContext.publish(AnalysisContext.builder().store(store).build());
    List<AsyncCheck> checks = new ArrayList<>();
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      try {
        checks.add(type.getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return checks;
  }

  private static List<String> keys(List<PreciseIssue> issues) {
    return issues.stream().map(issue -> ((AsyncCheck) issue.check()).key()).toList();
  }

  @Test
  void each_file_is_counted_once_for_all_rules() {
    List<AsyncCheck> checks = checks(new Store(true, (file, counts) -> measured.add(counts)));

    Analysis.run(CODE, folder, checks);
    Analysis.run("x = 1\n", folder, checks);
    Analysis.run(CODE, folder, checks);

    FileMeasures counts = new FileMeasures(6, 1, 1, 3, Map.of(Practice.GATHER, 1));
    assertThat(measured).containsExactly(counts, new FileMeasures(1, 0, 0, 0, Map.of()), counts);
  }

  @Test
  void nothing_is_counted_for_who_does_not_want_it() {
    Analysis.run(CODE, folder, checks(new Store(false, (file, counts) -> measured.add(counts))));

    assertThat(measured).isEmpty();
  }

  @Test
  void a_failure_costs_no_issue() {
    List<AsyncCheck> checks =
        checks(
            new Store(
                true,
                (file, counts) -> {
                  throw new IllegalStateException("broken");
                }));

    assertThat(keys(Analysis.run(CODE, folder, checks))).containsExactly("ASYNC002");
  }
}
