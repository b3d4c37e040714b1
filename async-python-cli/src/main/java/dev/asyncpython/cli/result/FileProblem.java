package dev.asyncpython.cli.result;

/**
 * A file that could not be analysed.
 *
 * @param path as {@link Issue#path}
 * @param line where it went wrong, from 1; 0 when that has no line
 * @param message why, in the language of the run
 */
public record FileProblem(String path, int line, String message)
    implements Comparable<FileProblem> {

  @Override
  public int compareTo(FileProblem other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }
}
