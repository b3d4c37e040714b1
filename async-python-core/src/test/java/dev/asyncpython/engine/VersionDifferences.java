package dev.asyncpython.engine;

import dev.asyncpython.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one version of the analyzer knows something that the others do not, so that a project has
 * other issues there: listed with the reason in {@code projects/version-differences.txt}.
 */
final class VersionDifferences {

  private static final Path FILE = Path.of("src/test/resources/projects/version-differences.txt");

  private VersionDifferences() {}

  /** What differs in a project with a version: {@code missing app/main.py: load()}. */
  static List<String> of(String version, String project) {
    return Fixtures.read(FILE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 6))
        .filter(row -> row[0].equals(version) && row[1].equals(project))
        .map(row -> row[3] + " " + row[2] + ": " + row[4])
        .toList();
  }
}
