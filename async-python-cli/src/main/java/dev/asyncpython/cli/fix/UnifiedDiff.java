package dev.asyncpython.cli.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two texts in the format of {@code diff -u}, which {@code patch} and {@code
 * git apply -p0} read.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final int HEADER = 2;
  private static final String HUNK = "@@ ";
  private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

  private UnifiedDiff() {}

  /**
   * The difference; empty when there is none. A line ends with {@code \n}, as for the tools that
   * read diffs: the {@code \r} of {@code \r\n} stays in it, and a file with {@code \r} alone is one
   * line.
   *
   * @param path of the file as the user would write it
   * @param before its text
   * @param after the new text
   */
  public static String of(String path, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    // With their ends, so that a last line without one differs from the same line with one.
    List<String> old = lines(before);
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            path, path, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    StringBuilder diff = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i < HEADER || line.startsWith(HUNK)) {
        diff.append(line).append('\n');
      } else {
        diff.append(line).append(line.endsWith("\n") ? "" : NO_NEWLINE);
      }
    }
    return diff.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
