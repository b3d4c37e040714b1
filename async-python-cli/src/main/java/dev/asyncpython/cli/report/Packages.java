package dev.asyncpython.cli.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to install for a replacement: {@code packages.txt}. */
final class Packages {

  private static final String FILE = "/dev/asyncpython/cli/report/packages.txt";

  /**
   * A row of the file.
   *
   * @param name the first parts of a public name
   * @param pip what pip installs
   * @param calls whether it takes the place of single functions, and not of a whole library
   */
  record Row(String name, String pip, boolean calls) {}

  private final Map<String, Row> rows = new HashMap<>();

  private Packages(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split(" \\| ", -1);
        rows.put(columns[0], new Row(columns[0], columns[1], columns[2].equals("calls")));
      }
    }
  }

  static Packages load() {
    try (InputStream in = Packages.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + FILE);
      }
      return new Packages(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row of the longest name that a public name starts with. */
  Optional<Row> of(String name) {
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
