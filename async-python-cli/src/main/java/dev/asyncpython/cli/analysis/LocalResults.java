package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.model.PathRule;
import java.util.List;
import java.util.Map;

/**
 * What is known of files before they are looked at together.
 *
 * @param files sorted by their place among the others
 * @param problems files that could not be analysed, sorted
 * @param rules those that follow calls, by key, as they were set
 */
public record LocalResults(
    List<FileOutcome> files, List<FileProblem> problems, Map<String, PathRule> rules) {

  public LocalResults {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    rules = Map.copyOf(rules);
  }
}
