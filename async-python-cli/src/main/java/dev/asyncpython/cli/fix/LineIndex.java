package dev.asyncpython.cli.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the lines of a text start, as Python counts them: they end with {@code \n}, {@code \r\n} or
 * {@code \r}, and with nothing else. Columns and offsets are UTF-16 code units.
 */
final class LineIndex {

  private static final String DEFAULT_END = "\n";

  private final String text;

  /** Offset of each line, and the end of its text without the line's end. */
  private final List<Integer> starts = new ArrayList<>();

  private final List<Integer> ends = new ArrayList<>();

  LineIndex(String text) {
    this.text = text;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        starts.add(start);
        ends.add(i);
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    starts.add(start);
    ends.add(text.length());
  }

  /**
   * The offset of a place.
   *
   * @param line from 1
   * @param column from 0
   * @return empty when the text has no such place
   */
  OptionalInt offset(int line, int column) {
    if (line < 1 || line > starts.size() || column < 0) {
      return OptionalInt.empty();
    }
    int offset = starts.get(line - 1) + column;
    return offset <= ends.get(line - 1) ? OptionalInt.of(offset) : OptionalInt.empty();
  }

  /**
   * What ends lines at a place: the end of the line before it for whole lines, otherwise the end of
   * its own line; that of the nearest line where one has none; {@code \n} in a text of one line.
   */
  String lineEnd(int line, int column) {
    int own = Math.min(line, starts.size()) - 1;
    int first = column == 0 ? own - 1 : own;
    if (first >= 0 && first < starts.size() - 1) {
      return endOf(first);
    }
    if (own < starts.size() - 1) {
      return endOf(own);
    }
    return own > 0 ? endOf(own - 1) : DEFAULT_END;
  }

  private String endOf(int index) {
    return text.substring(ends.get(index), starts.get(index + 1));
  }
}
