package dev.asyncpython.measures;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of one file.
 *
 * @param lines of the text, the last one also without a line break
 * @param asyncFunctions {@code async def}
 * @param awaits places where a coroutine may pause, those of {@code async with} and {@code async
 *     for} among them
 * @param asyncLines lines of the bodies and headers of {@code async def}, each counted once
 * @param practices occurrences of each practice that was seen; never 0
 */
public record FileMeasures(
    int lines, int asyncFunctions, int awaits, int asyncLines, Map<Practice, Integer> practices) {

  public FileMeasures {
    Map<Practice, Integer> sorted = new EnumMap<>(Practice.class);
    sorted.putAll(practices);
    practices = java.util.Collections.unmodifiableMap(sorted);
  }
}
