package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.api.batch.fs.TextRange;
import org.sonar.api.batch.rule.internal.ActiveRulesBuilder;
import org.sonar.api.batch.sensor.internal.DefaultSensorDescriptor;
import org.sonar.api.batch.sensor.issue.Issue;
import org.sonar.api.batch.sensor.issue.IssueLocation;
import org.sonar.api.scanner.ScannerSide;
import org.sonarsource.api.sonarlint.SonarLintSide;

/** From files to issues of the whole project, with all that the scanner makes of ours. */
class AsyncPythonProjectSensorTest {

  private static final String MAIN =
      """
      from shop.orders import place


      async def order():
          return place()
      """;
  private static final String ORDERS =
      """
      from shop.stock import reserve


      def place():
          return reserve()
      """;
  private static final String STOCK =
      """
      import time


      def reserve():
          time.sleep(1)
      """;
  private static final String HARMLESS =
      """
      def reserve():
          return 1
      """;
  private static final String ISSUE =
      "ASYNC001 shop/main.py:5 \"place()\" blocks the event loop: \"time.sleep\" is called 2 calls"
          + " away. | shop/stock.py:5 \"time.sleep\" blocks here."
          + " <- shop/orders.py:5 Calls \"reserve()\"."
          + " <- shop/main.py:5 Calls \"place()\"."
          + " <- shop/main.py:4 This function is async.";

  @TempDir Path folder;

  private ScannedProject project;

  @BeforeEach
  void prepare() {
    project = new ScannedProject(folder);
    project.files.put("shop/__init__.py", "");
    project.files.put("shop/main.py", MAIN);
    project.files.put("shop/orders.py", ORDERS);
    project.files.put("shop/stock.py", STOCK);
  }

  @Test
  void is_found_by_the_scanner_and_by_the_ide_and_runs_only_for_our_rules_on_python() {
    assertThat(AsyncPythonProjectSensor.class)
        .hasAnnotations(ScannerSide.class, SonarLintSide.class);
    DefaultSensorDescriptor descriptor = new DefaultSensorDescriptor();

    new AsyncPythonProjectSensor(settings(), new ProjectFactStore(settings())).describe(descriptor);

    assertThat(descriptor.name()).isEqualTo("Async Python");
    assertThat(descriptor.languages()).containsExactly("py");
    assertThat(descriptor.ruleRepositories()).containsExactly("async-python");
  }

  @Test
  void raises_what_is_reached_through_three_files() {
    assertThat(project.issues()).containsExactly(ISSUE);
  }

  @Test
  void places_issue_and_steps_exactly() {
    Issue issue = project.scan(null).allIssues().iterator().next();

    assertThat(range(issue.primaryLocation())).isEqualTo("5:11-5:16");
    assertThat(issue.flows())
        .singleElement()
        .satisfies(
            flow ->
                assertThat(flow.locations())
                    .extracting(location -> range(location))
                    .as("reversed, as the pages of SonarQube reverse them again")
                    .containsExactly("5:4-5:14", "5:11-5:18", "5:11-5:16", "4:0-4:5"));
  }

  @Test
  void speaks_the_language_of_the_setting() {
    project.settings.setProperty(Settings.LANGUAGE, "fr");

    assertThat(project.issues())
        .singleElement()
        .asString()
        .contains("Cette fonction est asynchrone.");
  }

  @Test
  void raises_nothing_when_no_rule_looks_across_files() {
    project.rules.keySet().removeAll(List.of("ASYNC001", "ASYNC002", "ASYNC007"));

    assertThat(project.issues()).isEmpty();
    assertThat(project.issues()).isEmpty();
    assertThat(project.parsed()).isEmpty();
  }

  @Test
  void does_nothing_when_no_rule_is_active() {
    project.rules.clear();

    assertThat(project.issues()).isEmpty();
    assertThat(project.cacheKeys()).isEmpty();
  }

  @Test
  void an_issue_costs_more_for_each_call_on_its_path() {
    assertThat(project.scan(null).allIssues()).extracting(Issue::gap).containsExactly(3.0);
  }

  @Test
  void a_second_analysis_without_parsing_gives_the_same_issues() {
    project.issues();
    byte[] saved = project.cache.entries.get(ProjectFactStore.CACHE_KEY);

    assertThat(project.issues()).containsExactly(ISSUE);
    // A file with an issue is parsed: a comment that suppresses the issue would not be seen.
    assertThat(project.parsed()).containsExactly("shop/main.py");
    assertThat(project.cache.entries.get(ProjectFactStore.CACHE_KEY)).isEqualTo(saved);
    assertThat(project.issues()).containsExactly(ISSUE);
  }

  @Test
  void an_analysis_that_parses_nothing_still_knows_the_rules() {
    project.files.put("shop/stock.py", HARMLESS);
    assertThat(project.issues()).isEmpty();
    assertThat(project.issues()).isEmpty();
    assertThat(project.parsed()).isEmpty();

    project.files.put("shop/stock.py", STOCK);

    assertThat(project.issues()).containsExactly(ISSUE);
    assertThat(project.parsed()).containsExactly("shop/stock.py");
  }

  @Test
  void a_change_in_the_middle_of_a_path_keeps_its_issue() {
    project.issues();
    project.files.put("shop/orders.py", ORDERS.replace("return reserve", "\n    return reserve"));

    assertThat(project.issues()).containsExactly(ISSUE.replace("orders.py:5", "orders.py:6"));
    assertThat(project.parsed()).containsExactlyInAnyOrder("shop/main.py", "shop/orders.py");
  }

  @Test
  void an_issue_goes_when_what_blocked_has_gone_from_another_file() {
    project.issues();
    project.files.put("shop/stock.py", HARMLESS);

    assertThat(project.issues()).isEmpty();
  }

  @Test
  void facts_of_a_file_that_was_deleted_are_forgotten() {
    project.issues();
    project.files.remove("shop/stock.py");

    assertThat(project.issues()).isEmpty();
  }

  @Test
  void a_file_with_a_direct_issue_is_parsed_again() {
    project.files.put("shop/direct.py", "import time\n\n\nasync def f():\n    time.sleep(1)\n");
    project.issues();
    project.issues();

    assertThat(project.parsed()).containsExactlyInAnyOrder("shop/direct.py", "shop/main.py");
  }

  @Test
  void a_file_on_which_a_rule_failed_is_parsed_again() {
    project.settings.setProperty(Settings.FAIL_ON_FILE, "stock.py");
    try (CapturedLog log = new CapturedLog()) {
      assertThat(project.issues()).isEmpty();
      assertThat(log.messages()).hasSize(project.rules.size());
    }
    project.settings.removeProperty(Settings.FAIL_ON_FILE);

    assertThat(project.issues()).containsExactly(ISSUE);
    assertThat(project.parsed()).contains("shop/stock.py");
  }

  @Test
  void one_entry_of_the_cache_holds_all_and_is_the_same_for_the_same_files() {
    project.issues();
    byte[] saved = project.cache.entries.get(ProjectFactStore.CACHE_KEY);
    assertThat(project.cacheKeys()).containsExactly(ProjectFactStore.CACHE_KEY);

    ScannedProject other = new ScannedProject(folder);
    other.files.putAll(project.files);
    other.issues();

    assertThat(other.cache.entries.get(ProjectFactStore.CACHE_KEY)).isEqualTo(saved);
  }

  @Test
  void nothing_is_saved_when_the_cache_is_off() {
    project.cacheEnabled = false;

    assertThat(project.issues()).containsExactly(ISSUE);
    assertThat(project.cacheKeys()).isEmpty();
    assertThat(project.issues()).containsExactly(ISSUE);
    assertThat(project.parsed()).hasSameSizeAs(project.files.keySet());
  }

  @Test
  void the_ide_has_no_cache_and_knows_only_some_files() {
    project.runtime = ScannedProject.IDE;
    project.cacheEnabled = false;
    project.files.keySet().retainAll(List.of("shop/main.py", "shop/orders.py"));

    assertThat(project.issues()).isEmpty();

    project.files.put("shop/stock.py", STOCK);
    assertThat(project.issues()).containsExactly(ISSUE);
  }

  @Test
  void rows_of_one_rule_count_for_that_rule_alone() {
    project.files.put("shop/stock.py", "import acme\n\n\ndef reserve():\n    acme.wait()\n");
    assertThat(project.issues()).isEmpty();

    project.rules.put("ASYNC001", Map.of("additionalBlockingCalls", "acme.wait"));
    assertThat(project.issues()).containsExactly(ISSUE.replace("time.sleep", "acme.wait"));

    project.rules.put("ASYNC001", Map.of("additionalBlockingCalls", "acme.wait | wait"));
    assertThat(project.issues()).isEmpty();
  }

  @Test
  void rows_of_the_settings_count_for_all_rules() {
    project.files.put("shop/stock.py", "import acme\n\n\ndef reserve():\n    acme.wait()\n");
    project.settings.setProperty(Settings.ADDITIONAL_BLOCKING_CALLS, "acme.wait");

    assertThat(project.issues()).containsExactly(ISSUE.replace("time.sleep", "acme.wait"));
  }

  @Test
  void a_file_that_sonarqube_does_not_know_is_left_out() {
    Map<String, String> seen = new HashMap<>(project.files);
    seen.remove("shop/main.py");

    try (CapturedLog log = new CapturedLog()) {
      assertThat(project.scan(seen).allIssues()).isEmpty();
      assertThat(log.messages()).isEmpty();
    }
  }

  @Test
  void a_failure_is_logged_once_and_costs_no_other_issue() {
    project.files.put("shop/other.py", MAIN.replace("def order", "def other"));
    project.files.put("shop/third.py", MAIN.replace("def order", "def third"));
    try (CapturedLog log = new CapturedLog()) {
      assertThat(ScannedProject.issues(project.scan(withoutLines("shop/main.py", "shop/other.py"))))
          .containsExactly(ISSUE.replace("shop/main.py", "shop/third.py"));
      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith("WARN")
          .contains("some of its issues are missing");
    }
    assertThat(project.cacheKeys()).as("the facts are saved").hasSize(1);
  }

  @Test
  void a_failure_ends_the_analysis_when_asked_to() {
    project.settings.setProperty(Settings.FAIL_FAST, true);

    assertThatThrownBy(() -> project.scan(withoutLines("shop/main.py")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Files that have become shorter after they were analysed: no place in them exists any more. */
  private Map<String, String> withoutLines(String... paths) {
    Map<String, String> seen = new HashMap<>(project.files);
    for (String path : paths) {
      seen.put(path, "");
    }
    return seen;
  }

  private static String range(IssueLocation location) {
    TextRange range = Objects.requireNonNull(location.textRange());
    return "%d:%d-%d:%d"
        .formatted(
            range.start().line(),
            range.start().lineOffset(),
            range.end().line(),
            range.end().lineOffset());
  }

  private AnalysisSettings settings() {
    return new AnalysisSettings(
        project.settings.asConfig(), new ActiveRulesBuilder().build(), ScannedProject.SCANNER);
  }
}
