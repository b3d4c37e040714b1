package dev.asyncpython.cli.fix;

import static dev.asyncpython.cli.fix.TestIssues.edit;
import static dev.asyncpython.cli.fix.TestIssues.insert;
import static dev.asyncpython.cli.fix.TestIssues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.fix.FixLoop.Outcome;
import dev.asyncpython.cli.result.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A language of one line: each small letter is an issue, an exclamation mark does not parse. */
class FixLoopTest {

  /** Each letter is fixed by making it a capital one. */
  private static Optional<List<Issue>> capitals(String text) {
    return analyse(text, (rule, column) -> edit(1, column, 1, column + 1, rule));
  }

  private interface Fixer {
    dev.asyncpython.cli.result.Edit fix(String rule, int column);
  }

  private static Optional<List<Issue>> analyse(String text, Fixer fixer) {
    if (text.contains("!")) {
      return Optional.empty();
    }
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        String rule = String.valueOf(Character.toUpperCase(text.charAt(i)));
        issues.add(issue(rule, 1, i, i + 1, fixer.fix(rule, i)));
      }
    }
    return Optional.of(issues);
  }

  private static Outcome run(String text, Reanalysis reanalysis) {
    return new FixLoop(reanalysis, false).run(text, reanalysis.analyse(text).orElseThrow());
  }

  @Test
  void goes_on_until_nothing_is_left() {
    Outcome outcome = run("abba", FixLoopTest::capitals);

    assertThat(outcome.text()).isEqualTo("ABBA");
    assertThat(outcome.applied())
        .containsExactly(java.util.Map.entry("A", 2), java.util.Map.entry("B", 2));
    assertThat(outcome.count()).isEqualTo(4);
    assertThat(outcome.remaining()).isEmpty();
  }

  @Test
  void a_text_without_issues_is_not_analysed_again() {
    List<String> analysed = new ArrayList<>();

    Outcome outcome =
        new FixLoop(
                text -> {
                  analysed.add(text);
                  return Optional.of(List.of());
                },
                true)
            .run("x", List.of());

    assertThat(outcome.text()).isEqualTo("x");
    assertThat(outcome.count()).isZero();
    assertThat(analysed).isEmpty();
  }

  @Test
  void a_fix_that_breaks_the_text_is_dropped_and_the_others_stay() {
    Reanalysis reanalysis =
        text ->
            analyse(
                text,
                (rule, column) -> edit(1, column, 1, column + 1, rule.equals("B") ? "!" : rule));

    Outcome outcome = run("a b c", reanalysis);

    assertThat(outcome.text()).isEqualTo("A b C");
    assertThat(outcome.applied()).containsOnlyKeys("A", "C");
    assertThat(outcome.remaining()).extracting(Issue::rule).containsExactly("B");
  }

  @Test
  void a_fix_that_does_not_remove_its_issue_is_dropped() {
    Reanalysis reanalysis =
        text ->
            analyse(
                text,
                (rule, column) ->
                    rule.equals("B")
                        ? insert(1, column, "X")
                        : edit(1, column, 1, column + 1, rule));

    Outcome outcome = run("a b c", reanalysis);

    assertThat(outcome.text()).isEqualTo("A b C");
    assertThat(run(outcome.text(), reanalysis).text()).isEqualTo(outcome.text());
  }

  @Test
  void a_fix_may_leave_work_for_another_rule() {
    Reanalysis reanalysis =
        text ->
            analyse(
                text,
                (rule, column) -> edit(1, column, 1, column + 1, rule.equals("A") ? "b" : rule));

    Outcome outcome = run("a", reanalysis);

    assertThat(outcome.text()).isEqualTo("B");
    assertThat(outcome.applied()).containsOnlyKeys("A", "B");
  }

  @Test
  void fixes_that_never_end_are_given_up() {
    Reanalysis reanalysis =
        text ->
            analyse(
                text,
                (rule, column) -> edit(1, column, 1, column + 1, rule.equals("A") ? "b" : "a"));

    Outcome outcome = run("a", reanalysis);

    assertThat(outcome.count()).isEqualTo(10);
    assertThat(outcome.remaining()).hasSize(1);
  }

  @Test
  void unsafe_fixes_wait_to_be_asked_for() {
    Reanalysis reanalysis =
        text -> capitals(text).map(issues -> issues.stream().map(TestIssues::unsafe).toList());

    assertThat(run("a", reanalysis).text()).isEqualTo("a");
    assertThat(new FixLoop(reanalysis, true).run("a", reanalysis.analyse("a").orElseThrow()).text())
        .isEqualTo("A");
  }
}
