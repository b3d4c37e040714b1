package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static dev.asyncpython.cli.report.Samples.with;
import static dev.asyncpython.cli.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsReportTest {

  private static final StatisticsReport REPORT = new StatisticsReport();

  @Test
  void sorts_rules_by_count_then_key_with_their_titles() {
    for (Language language : Language.values()) {
      List<String> lines =
          write(
                  REPORT,
                  with(Samples.CELL, Samples.GATHER, Samples.HELPER, Samples.SLEEP),
                  about(language))
              .lines()
              .toList();

      assertThat(lines.subList(0, 3))
          .containsExactly(
              "2  ASYNC001  [-]  " + RuleTexts.title("ASYNC001", language),
              "1  ASYNC003  [*]  " + RuleTexts.title("ASYNC003", language),
              "1  ASYNC005  [ ]  " + RuleTexts.title("ASYNC005", language));
    }
  }

  @Test
  void aligns_the_counts_and_ends_with_the_sum() {
    List<Issue> issues = new ArrayList<>(Collections.nCopies(10, Samples.HELPER));
    issues.add(Samples.GATHER);

    assertThat(
            write(REPORT, with(issues.toArray(Issue[]::new)), about(Language.EN)).lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("10  ASYNC001  [ ]  "),
            line -> assertThat(line).startsWith(" 1  ASYNC005  [ ]  "),
            line ->
                assertThat(line)
                    .isEqualTo("Found 10 errors, 1 info. 1 fixable with --unsafe-fixes."));
  }

  @Test
  void says_that_all_is_well() {
    assertThat(write(REPORT, Samples.EMPTY, about(Language.EN))).isEqualTo("All checks passed!\n");
  }
}
