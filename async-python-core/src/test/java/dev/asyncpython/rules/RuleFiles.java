package dev.asyncpython.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the repository keeps what belongs to a rule. */
final class RuleFiles {

  /** The root of the repository: tests run in the folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path METADATA =
      ROOT.resolve("rules-metadata/src/main/resources/dev/asyncpython/rules");

  private RuleFiles() {}

  /** The keys for which a folder has a file (or folder) of that name; group 1 is the key. */
  static NavigableSet<String> keysOfNames(Path folder, String namePattern) {
    Pattern pattern = Pattern.compile(namePattern);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> pattern.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys that group 1 of a pattern finds in a text. */
  static NavigableSet<String> keysInText(Path file, String linePattern) {
    Matcher matcher = Pattern.compile(linePattern, Pattern.MULTILINE).matcher(read(file));
    NavigableSet<String> keys = new TreeSet<>();
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
