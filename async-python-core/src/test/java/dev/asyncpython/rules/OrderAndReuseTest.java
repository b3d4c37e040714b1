package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sonar.plugins.python.api.PythonVisitorContext;

/** Checks keep nothing from one file to the next: SonarQube uses one instance for all files. */
class OrderAndReuseTest {

  private static final Map<Path, List<String>> EXPECTED = new HashMap<>();

  /** What new instances find in each file. */
  @BeforeAll
  static void analyseEachFileAlone() {
    for (Path file : Fixtures.all()) {
      EXPECTED.put(file, issues(file, newChecks()));
    }
  }

  @Test
  void one_after_the_other() {
    verify(Fixtures.all(), newChecks());
  }

  @Test
  void in_reverse_order() {
    List<Path> files = new ArrayList<>(Fixtures.all());
    Collections.reverse(files);
    verify(files, newChecks());
  }

  @Test
  void the_same_tree_twice() {
    List<AsyncCheck> checks = newChecks();
    for (Path file : Fixtures.all()) {
      PythonVisitorContext context = Analysis.parse(file);
      Analysis.run(context, checks);
      assertThat(Analysis.described(Analysis.run(context, checks)))
          .as(file.toString())
          .isEqualTo(EXPECTED.get(file));
    }
  }

  private static void verify(List<Path> files, List<AsyncCheck> checks) {
    for (Path file : files) {
      assertThat(issues(file, checks)).as(file.toString()).isEqualTo(EXPECTED.get(file));
    }
  }

  private static List<String> issues(Path file, List<AsyncCheck> checks) {
    return Analysis.described(Analysis.run(file, checks));
  }

  private static List<AsyncCheck> newChecks() {
    return Analysis.checks(AnalysisContext.builder(), RuleRegistry.checks());
  }
}
