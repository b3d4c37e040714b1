package dev.asyncpython.sonar;

import static dev.asyncpython.sonar.MeasuredComponent.file;
import static dev.asyncpython.sonar.MeasuredComponent.folder;
import static dev.asyncpython.sonar.MeasuredComponent.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.measures.Practice;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts of files in folders and projects, and the share of asynchronous code. */
class CodeComputerTest {

  private static MeasuredComponent counted(FileMeasures measures) {
    MeasuredComponent file = file();
    CodeCounts.of(measures).forEach(file::with);
    return file;
  }

  @Test
  void counts_add_up_through_folders() {
    MeasuredComponent first =
        counted(new FileMeasures(100, 2, 5, 25, Map.of(Practice.GATHER, 3, Practice.TIMEOUT, 1)));
    MeasuredComponent second = counted(new FileMeasures(50, 1, 1, 20, Map.of(Practice.GATHER, 1)));
    MeasuredComponent inner = folder(second, file());
    MeasuredComponent project = project(folder(first, inner), file());

    project.compute(new CodeComputer());

    assertThat(first.measure("async_code_share")).isEqualTo(25.0);
    assertThat(inner.measure("async_functions")).isEqualTo(1);
    assertThat(inner.measure("async_code_share")).isEqualTo(40.0);
    assertThat(project.measures())
        .containsEntry("async_functions", 3)
        .containsEntry("async_awaits", 6)
        .containsEntry("async_lines", 45)
        .containsEntry("async_measured_lines", 150)
        .containsEntry("async_code_share", 30.0)
        .containsEntry("async_practice_gather", 4)
        .containsEntry("async_practice_timeout", 1)
        .containsEntry("async_practice_backoff", 0)
        .containsOnlyKeys(
            Stream.concat(CodeCounts.KEYS.stream(), Stream.of("async_code_share")).toList());
  }

  @Test
  void what_was_not_analysed_has_no_measures() {
    MeasuredComponent project = project(folder(file()), file()).compute(new CodeComputer());

    assertThat(project.measures()).isEmpty();
  }

  @Test
  void an_empty_file_has_a_share_of_nothing() {
    MeasuredComponent file = counted(new FileMeasures(0, 0, 0, 0, Map.of()));
    MeasuredComponent project = project(file).compute(new CodeComputer());

    assertThat(file.measure("async_code_share")).isEqualTo(0.0);
    assertThat(project.measure("async_code_share")).isEqualTo(0.0);
    assertThat(project.measure("async_functions")).isEqualTo(0);
  }
}
