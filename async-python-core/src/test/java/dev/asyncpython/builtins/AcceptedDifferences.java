package dev.asyncpython.builtins;

import dev.asyncpython.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one version of the analyzer reports what another one does not, so that ours cannot be right
 * on both: listed with the reason in {@code builtins/version-differences.txt}.
 */
final class AcceptedDifferences {

  private static final Path FILE = Path.of("src/test/resources/builtins/version-differences.txt");

  private AcceptedDifferences() {}

  /** The lines of a fixture on which a version differs. */
  static List<String> of(String version, String fixture) {
    return Fixtures.read(FILE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 4))
        .filter(row -> row[0].equals(version) && row[1].equals(fixture))
        .map(row -> row[2])
        .toList();
  }
}
