package dev.asyncpython.cli.result;

import dev.asyncpython.measures.Practice;
import java.util.List;

/**
 * How often a good practice was seen.
 *
 * @param practice which
 * @param occurrences in all files, at least 1
 * @param files where, as {@link Issue#path}, sorted
 */
public record PracticeCount(Practice practice, int occurrences, List<String> files) {

  public PracticeCount {
    files = List.copyOf(files);
  }
}
