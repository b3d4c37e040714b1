package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.api.batch.sensor.internal.SensorContextTester;
import org.sonar.api.batch.sensor.measure.Measure;

/** What the sensor hands to SonarQube beside issues, also of files that are not read again. */
class ProjectMeasuresTest {

  private static final String MAIN =
      """
      import asyncio
      import time


      async def work():
          time.sleep(1)
          await asyncio.gather(work(), work(), return_exceptions=True)


      def start():
          asyncio.create_task(work())
      """;
  private static final String FILE = "shop:shop/main.py";

  @TempDir Path folder;

  private ScannedProject project;

  @BeforeEach
  void prepare() {
    project = new ScannedProject(folder);
    project.files.put("shop/main.py", MAIN);
    project.files.put("shop/empty.py", "");
    project.builtins.addAll(List.of("S7488", "S7502"));
  }

  private static Map<String, Object> measures(SensorContextTester context, String key) {
    Map<String, Object> values = new TreeMap<>();
    for (Measure<?> measure : context.measures(key)) {
      values.put(measure.metric().key(), measure.value());
    }
    return values;
  }

  private static @Nullable Object places(SensorContextTester context) {
    return measures(context, context.project().key()).get("async_deferred_findings");
  }

  @Test
  void counts_of_each_file_are_saved() {
    SensorContextTester context = project.scan(null);

    assertThat(measures(context, FILE))
        .containsEntry("async_functions", 1)
        .containsEntry("async_awaits", 1)
        .containsEntry("async_lines", 3)
        .containsEntry("async_measured_lines", 11)
        .containsEntry("async_practice_gather", 1)
        .doesNotContainKey("async_practice_backoff");
    assertThat(measures(context, "shop:shop/empty.py"))
        .isEqualTo(
            Map.of(
                "async_functions", 0,
                "async_awaits", 0,
                "async_lines", 0,
                "async_measured_lines", 0));
  }

  @Test
  void what_is_left_to_sonarsource_is_saved() {
    SensorContextTester context = project.scan(null);

    assertThat(context.allIssues()).isEmpty();
    assertThat(measures(context, FILE).get("async_deferred_counts"))
        .isEqualTo("{\"ASYNC001\":{\"S7488\":1},\"ASYNC004\":{\"S7502\":1}}");
    assertThat(measures(context, "shop:shop/empty.py")).doesNotContainKey("async_deferred_counts");
    assertThat(places(context))
        .isEqualTo(
            "{\"v\":1,\"f\":{\"shop/main.py\":[[6,\"ASYNC001\",\"S7488\"],[11,\"ASYNC004\",\"S7502\"]]}}");
  }

  @Test
  void nothing_left_is_said_too() {
    project.settings.setProperty(Settings.DUPLICATES, "report");

    SensorContextTester context = project.scan(null);

    assertThat(places(context)).isEqualTo("{\"v\":1,\"f\":{}}");
    assertThat(measures(context, FILE)).doesNotContainKey("async_deferred_counts");
  }

  @Test
  void names_of_files_are_escaped() {
    project.files.put("shop/</script>\".py", MAIN);

    assertThat(places(project.scan(null))).asString().contains("\"shop/</script>\\\".py\":[[6,");
  }

  @Test
  void files_that_are_not_read_again_keep_all() {
    SensorContextTester first = project.scan(null);
    SensorContextTester second = project.scan(null);

    assertThat(project.parsed()).isEmpty();
    assertThat(measures(second, FILE)).isEqualTo(measures(first, FILE)).isNotEmpty();
    assertThat(places(second)).isEqualTo(places(first));
  }

  @Test
  void a_change_is_counted() {
    project.scan(null);
    project.files.put("shop/main.py", MAIN.replace("    time.sleep(1)\n", ""));

    SensorContextTester context = project.scan(null);

    assertThat(project.parsed()).containsExactly("shop/main.py");
    assertThat(measures(context, FILE))
        .containsEntry("async_lines", 2)
        .containsEntry("async_deferred_counts", "{\"ASYNC004\":{\"S7502\":1}}");
  }

  @Test
  void the_rules_that_are_active_make_no_difference() {
    Map<String, Object> all = measures(project.scan(null), FILE);
    project.builtins.clear();
    all.remove("async_deferred_counts");

    for (String rule : List.of("ASYNC001", "ASYNC003", "ASYNC006")) {
      project.rules.clear();
      project.rules.put(rule, Map.of());

      assertThat(measures(project.scan(null), FILE)).as(rule).isEqualTo(all);
    }
  }

  @Test
  void without_active_rules_there_is_nothing() {
    project.rules.clear();

    SensorContextTester context = project.scan(null);

    assertThat(measures(context, FILE)).isEmpty();
    assertThat(places(context)).isNull();
  }

  @Test
  void the_ide_has_no_measures() {
    project.runtime = ScannedProject.IDE;
    project.cacheEnabled = false;

    SensorContextTester context = project.scan(null);

    assertThat(measures(context, FILE)).isEmpty();
    assertThat(places(context)).isNull();
  }
}
