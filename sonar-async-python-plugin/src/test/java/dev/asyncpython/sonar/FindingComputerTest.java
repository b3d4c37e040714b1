package dev.asyncpython.sonar;

import static dev.asyncpython.sonar.MeasuredComponent.file;
import static dev.asyncpython.sonar.MeasuredComponent.folder;
import static dev.asyncpython.sonar.MeasuredComponent.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.rules.RuleMetadata;
import dev.asyncpython.rules.RuleRegistry;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.api.issue.IssueStatus;

/** What counts as a finding, how findings are divided, added up and rated. */
class FindingComputerTest {

  private static final IssueStatus OPEN = IssueStatus.OPEN;
  private static final String OURS = "async-python:";
  private static final String DEFERRED = AsyncMetrics.DEFERRED_COUNTS;

  private static MeasuredComponent analysed() {
    return file().with(CodeCounts.FUNCTIONS, 1);
  }

  private static MeasuredComponent compute(MeasuredComponent component) {
    return component.compute(new FindingComputer());
  }

  /** The counts that are not 0, sorted by key, without the rating. */
  private static String counts(MeasuredComponent component) {
    TreeMap<String, Object> counts = new TreeMap<>(component.measures());
    counts.keySet().removeAll(List.of(CodeCounts.FUNCTIONS, DEFERRED, AsyncMetrics.RATING));
    counts.values().removeIf(value -> value.equals(0));
    return counts.toString().replace("async_", "");
  }

  static List<String> rules() {
    return RuleRegistry.keys();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_is_in_one_family_and_one_level(String key) {
    RuleMetadata rule = RuleMetadata.of(key);
    OpenFinding finding = new OpenFinding(rule.family(), rule.severity(), /* direct= */ true);

    assertThat(
            FindingCount.ALL.stream()
                .filter(count -> count.of(List.of(finding)) == 1)
                .map(FindingCount::key))
        .contains("async_findings", "async_" + rule.family())
        .hasSize(rule.family().equals("blocking") ? 4 : 3)
        .containsAnyOf("async_errors", "async_warnings", "async_infos");
  }

  @Test
  void a_file_without_findings_has_none_of_each() {
    MeasuredComponent file = compute(analysed());

    assertThat(counts(file)).isEqualTo("{}");
    assertThat(file.measures()).hasSize(1 + FindingCount.ALL.size() + 1);
    assertThat(file.measure("async_rating")).isEqualTo(1);
  }

  @Test
  void a_file_that_was_not_analysed_has_no_measure() {
    MeasuredComponent project =
        compute(project(file().issue("python:S7488", OPEN, "MAJOR", 5), folder(file())));

    assertThat(project.measures()).isEmpty();
  }

  @Test
  void issues_are_divided_by_severity_and_family() {
    MeasuredComponent file =
        compute(
            analysed()
                .issue(OURS + "ASYNC001", OPEN, "CRITICAL", 30)
                .issue(OURS + "ASYNC002", OPEN, "BLOCKER", 15)
                .issue(OURS + "ASYNC003", OPEN, "MINOR", 20)
                .issue(OURS + "ASYNC004", OPEN, "MAJOR", 10)
                .issue(OURS + "ASYNC005", OPEN, "INFO", 5)
                .issue(OURS + "ASYNC006", OPEN, "BLOCKER", 5)
                .issue("python:S7488", OPEN, "MAJOR", 5)
                .issue("other:ASYNC001", OPEN, "CRITICAL", 30));

    assertThat(counts(file))
        .isEqualTo(
            "{blocking=1, blocking_direct=1, error_handling=1, errors=3, findings=6,"
                + " forgotten_awaits=1, infos=1, loops=2, lost_tasks=1, warnings=2}");
    assertThat(file.measure("async_rating")).isEqualTo(5);
  }

  @Test
  void the_severity_is_that_of_the_issue() {
    MeasuredComponent file = compute(analysed().issue(OURS + "ASYNC001", OPEN, "MINOR", 30));

    assertThat(counts(file)).isEqualTo("{blocking=1, blocking_direct=1, findings=1, warnings=1}");
    assertThat(file.measure("async_rating")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "ASYNC001, 30, direct", "ASYNC001, 40, transitive", "ASYNC001, 90, transitive",
    "ASYNC007, 20, direct", "ASYNC007, 25, transitive", "ASYNC001, 0, direct",
  })
  void what_costs_more_is_behind_other_calls(String rule, int minutes, String kind) {
    MeasuredComponent file = compute(analysed().issue(OURS + rule, OPEN, "CRITICAL", minutes));

    assertThat(counts(file))
        .isEqualTo("{blocking=1, blocking_%s=1, errors=1, findings=1}".formatted(kind));
  }

  @ParameterizedTest
  @EnumSource
  void only_open_issues_count(IssueStatus status) {
    boolean counts = List.of("OPEN", "CONFIRMED").contains(status.name());

    MeasuredComponent file = compute(analysed().issue(OURS + "ASYNC001", status, "CRITICAL", 30));

    assertThat(file.measure("async_findings")).isEqualTo(counts ? 1 : 0);
    assertThat(file.measure("async_rating")).isEqualTo(counts ? 4 : 1);
  }

  @Test
  void what_sonarsource_reports_instead_counts_with_our_severity() {
    MeasuredComponent file =
        compute(
            analysed()
                .with(DEFERRED, "{\"ASYNC001\":{\"S7488\":2},\"ASYNC004\":{\"S7502\":1}}")
                .issue("python:S7488", OPEN, "MAJOR", 5)
                .issue("python:S7488", OPEN, "MAJOR", 5)
                .issue("python:S7488", OPEN, "MAJOR", 5)
                .issue("python:S7502", OPEN, "MINOR", 5)
                .issue("python:S1234", OPEN, "MINOR", 5));

    assertThat(counts(file))
        .isEqualTo(
            "{blocking=2, blocking_direct=2, errors=2, findings=3, lost_tasks=1, warnings=1}");
  }

  @Test
  void what_sonarsource_does_not_report_any_more_does_not_count() {
    MeasuredComponent file =
        compute(
            analysed()
                .with(DEFERRED, "{\"ASYNC001\":{\"S7488\":2,\"S7499\":1}}")
                .issue("python:S7488", OPEN, "MAJOR", 5)
                .issue("python:S7488", IssueStatus.ACCEPTED, "MAJOR", 5)
                .issue("other:S7499", OPEN, "MAJOR", 5));

    assertThat(file.measure("async_findings")).isEqualTo(1);
  }

  @Test
  void an_issue_stands_for_one_finding_only() {
    MeasuredComponent file =
        compute(
            analysed()
                .with(DEFERRED, "{\"ASYNC001\":{\"S7488\":1},\"ASYNC007\":{\"S7488\":1}}")
                .issue("python:S7488", OPEN, "MAJOR", 5));

    assertThat(file.measure("async_findings")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{}", "nonsense", "{\"ASYNC999\":{\"S7488\":1}}", "{\"ASYNC001\":{\"S7488\":-1}}"})
  void a_text_that_is_not_ours_counts_nothing(String text) {
    MeasuredComponent file =
        compute(analysed().with(DEFERRED, text).issue("python:S7488", OPEN, "MAJOR", 5));

    assertThat(file.measure("async_findings")).isEqualTo(0);
  }

  @Test
  void projects_add_up_and_have_the_worst_rating() {
    MeasuredComponent minor = analysed().issue(OURS + "ASYNC003", OPEN, "MINOR", 20);
    MeasuredComponent major = analysed().issue(OURS + "ASYNC004", OPEN, "MAJOR", 10);
    MeasuredComponent folder = folder(minor, analysed());
    MeasuredComponent project = compute(project(folder, major, file()));

    assertThat(folder.measure("async_rating")).isEqualTo(2);
    assertThat(project.measure("async_rating")).isEqualTo(3);
    assertThat(counts(project)).isEqualTo("{findings=2, loops=1, lost_tasks=1, warnings=2}");
  }

  @Test
  void a_failure_costs_measures_and_not_the_report() {
    try (CapturedLog log = new CapturedLog()) {
      MeasuredComponent file = compute(analysed().with(DEFERRED, 1));

      assertThat(file.measure("async_findings")).isNull();
      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith("WARN")
          .contains("project:FILE");
    }
  }
}
