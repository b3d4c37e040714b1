package dev.asyncpython.knowledge;

import java.util.Map;
import java.util.Optional;

/** What to install for a replacement of a blocking call: {@code packages.txt}. */
public final class Packages {

  private static final int COLUMNS = 3;

  /**
   * A row of the file.
   *
   * @param name the first parts of a public name
   * @param pip what pip installs
   * @param calls whether it takes the place of single functions, and not of a whole library
   */
  public record Row(String name, String pip, boolean calls) {

    static Row parse(dev.asyncpython.knowledge.Row row) {
      return new Row(row.name(), row.column(1, row.name()), row.column(2, "").equals("calls"));
    }
  }

  private final Map<String, Row> rows;

  private Packages(Map<String, Row> rows) {
    this.rows = rows;
  }

  /** Reads the file. */
  public static Packages load() {
    return new Packages(new KnowledgeFiles().read("packages.txt", COLUMNS, Row::parse));
  }

  /** The row of the longest name that a public name starts with. */
  public Optional<Row> of(String name) {
    String prefix = name;
    while (!prefix.isEmpty()) {
      Row row = rows.get(prefix);
      if (row != null) {
        return Optional.of(row);
      }
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
    }
    return Optional.empty();
  }
}
