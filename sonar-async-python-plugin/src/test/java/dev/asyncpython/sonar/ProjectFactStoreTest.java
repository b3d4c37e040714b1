package dev.asyncpython.sonar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.api.scanner.ScannerSide;
import org.sonarsource.api.sonarlint.SonarLintSide;

/** Which facts of the last analysis are used again, and why others are not. */
class ProjectFactStoreTest {

  private static final int VERSION_AT = 7;

  @TempDir Path folder;

  private ScannedProject project;

  @BeforeEach
  void analyse() {
    project = new ScannedProject(folder);
    project.files.put("a.py", "def f():\n    return 1\n");
    project.files.put("b.py", "async def g():\n    return 2\n");
    project.issues();
  }

  @Test
  void is_found_by_the_scanner_and_by_the_ide() {
    assertThat(ProjectFactStore.class).hasAnnotations(ScannerSide.class, SonarLintSide.class);
    assertThat(AnalysisSettings.class).hasAnnotations(ScannerSide.class, SonarLintSide.class);
  }

  @Test
  void unchanged_files_are_not_parsed() {
    assertThat(logOfNextAnalysis()).isEmpty();
    assertThat(project.parsed()).isEmpty();
  }

  @Test
  void a_first_analysis_says_nothing() {
    project.cache = new MemoryCache();

    assertThat(logOfNextAnalysis()).isEmpty();
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void damaged_facts_are_told_in_one_line() {
    change(bytes -> with(bytes, bytes.length / 2, bytes[bytes.length / 2] ^ 4));

    assertThat(logOfNextAnalysis())
        .isEqualTo(
            "WARN The facts of the last analysis are not used, they are damaged: all files are"
                + " read again");
    assertThat(project.parsed()).hasSize(2);
    assertThat(logOfNextAnalysis()).as("repaired").isEmpty();
  }

  @Test
  void incomplete_facts_are_told_in_one_line() {
    change(bytes -> Arrays.copyOf(bytes, bytes.length - 5));

    assertThat(logOfNextAnalysis()).startsWith("WARN").contains("they are incomplete");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void what_is_not_ours_is_told_in_one_line() {
    change(bytes -> "<html>Proxy error: no cache today</html>".getBytes(UTF_8));

    assertThat(logOfNextAnalysis()).startsWith("WARN").contains("not those of this plugin");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void facts_of_an_older_plugin_are_told_in_one_line() {
    change(bytes -> with(bytes, VERSION_AT, 0));

    assertThat(logOfNextAnalysis()).startsWith("INFO").contains("another version of the plugin");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void a_cache_that_cannot_be_read_is_told_in_one_line() {
    project.cache =
        new MemoryCache() {
          @Override
          public boolean contains(String key) {
            throw new IllegalStateException("disk is on fire");
          }
        };

    assertThat(logOfNextAnalysis()).startsWith("WARN").contains("cannot be read");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void other_rows_of_a_user_need_other_facts() {
    project.settings.setProperty(Settings.NON_BLOCKING_CALLS, "time.sleep");

    assertThat(logOfNextAnalysis()).startsWith("INFO").contains("other rules or other settings");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void other_parameters_of_a_rule_need_other_facts() {
    project.rules.put("ASYNC001", Map.of("nonBlockingCalls", "time.sleep"));

    assertThat(logOfNextAnalysis()).startsWith("INFO").contains("other rules or other settings");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void other_rules_need_files_to_be_parsed() {
    project.rules.remove("ASYNC004");

    assertThat(logOfNextAnalysis()).startsWith("INFO");
    assertThat(project.parsed()).hasSize(2);
  }

  @Test
  void the_language_of_messages_needs_no_other_facts() {
    project.settings.setProperty(Settings.LANGUAGE, "fr");

    assertThat(logOfNextAnalysis()).isEmpty();
    assertThat(project.parsed()).isEmpty();
  }

  private void change(UnaryOperator<byte[]> change) {
    project.cache.entries.computeIfPresent(
        ProjectFactStore.CACHE_KEY, (key, bytes) -> change.apply(bytes));
  }

  private static byte[] with(byte[] bytes, int position, int value) {
    byte[] changed = bytes.clone();
    changed[position] = (byte) value;
    return changed;
  }

  /** Its lines, one after the other: there should be at most one. */
  private String logOfNextAnalysis() {
    try (CapturedLog log = new CapturedLog()) {
      project.issues();
      assertThat(log.messages()).hasSizeLessThan(2);
      return String.join("\n", log.messages());
    }
  }
}
