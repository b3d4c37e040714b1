package dev.asyncpython.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a data file or of a user's setting: columns separated by {@code |}, the first one a
 * dotted Python name. A missing column, or {@code -}, is empty.
 */
final class Row {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*\\.?");

  private final String text;
  private final List<String> columns;

  private Row(String text, List<String> columns) {
    this.text = text;
    this.columns = columns;
  }

  /**
   * Splits a row.
   *
   * @param maximum the number of columns that the table has
   * @throws WrongRowException if there are more columns or the first one is no dotted name
   */
  static Row of(String text, int maximum) {
    List<String> columns = new ArrayList<>();
    for (String column : text.split("\\|", -1)) {
      columns.add(column.strip());
    }
    Row row = new Row(text.strip(), List.copyOf(columns));
    if (columns.size() > maximum) {
      throw row.wrong(columns.size() + " columns, at most " + maximum + " expected");
    }
    if (!NAME.matcher(columns.get(0)).matches()) {
      throw row.wrong("\"" + columns.get(0) + "\" is not a dotted Python name");
    }
    return row;
  }

  String name() {
    return columns.get(0);
  }

  String column(int index, String missing) {
    if (index >= columns.size()) {
      return missing;
    }
    String value = columns.get(index);
    return value.isEmpty() || value.equals("-") ? missing : value;
  }

  WrongRowException wrong(String reason) {
    return new WrongRowException(text, reason);
  }
}
