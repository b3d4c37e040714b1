package dev.asyncpython.cli.result;

import java.util.List;

/**
 * What a run has found: all that reports are made of. Equal for equal files and options, whatever
 * their order and the number of threads.
 *
 * @param issues sorted
 * @param problems files that could not be analysed, sorted
 * @param practices in the order of {@link dev.asyncpython.measures.Practice}, those that were seen
 * @param size how much was analysed
 */
public record Result(
    List<Issue> issues, List<FileProblem> problems, List<PracticeCount> practices, Size size) {

  public Result {
    issues = List.copyOf(issues);
    problems = List.copyOf(problems);
    practices = List.copyOf(practices);
  }

  /**
   * How much was analysed.
   *
   * @param files analysed
   * @param lines in them
   * @param asyncFunctions {@code async def} in them
   */
  public record Size(int files, int lines, int asyncFunctions) {}

  /** How many issues have a severity. */
  public int count(Severity severity) {
    return (int) issues.stream().filter(issue -> issue.severity() == severity).count();
  }
}
