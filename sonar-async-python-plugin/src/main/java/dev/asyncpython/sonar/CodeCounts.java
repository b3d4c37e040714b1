package dev.asyncpython.sonar;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.measures.Practice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is counted in files by looking at them, and adds up in folders and projects. */
final class CodeCounts {

  static final String FUNCTIONS = "async_functions";
  static final String AWAITS = "async_awaits";
  static final String LINES = "async_lines";

  /** All lines of the files of which {@link #LINES} is known: what the share is a share of. */
  static final String MEASURED_LINES = "async_measured_lines";

  private static final String PRACTICE = "async_practice_";

  /** The keys of the metrics. */
  static final List<String> KEYS =
      Stream.concat(
              Stream.of(FUNCTIONS, AWAITS, LINES, MEASURED_LINES),
              Arrays.stream(Practice.values()).map(CodeCounts::key))
          .toList();

  private CodeCounts() {}

  static String key(Practice practice) {
    return PRACTICE + practice.code();
  }

  static boolean isHidden(String key) {
    return key.equals(MEASURED_LINES);
  }

  /** The counts of a file by key; practices that were not seen are left out. */
  static Map<String, Integer> of(FileMeasures file) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(FUNCTIONS, file.asyncFunctions());
    counts.put(AWAITS, file.awaits());
    counts.put(LINES, file.asyncLines());
    counts.put(MEASURED_LINES, file.lines());
    file.practices().forEach((practice, count) -> counts.put(key(practice), count));
    return counts;
  }
}
