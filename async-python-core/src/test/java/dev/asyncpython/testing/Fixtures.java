package dev.asyncpython.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the fixtures of the rules: {@code src/test/resources/rules/<KEY>/*.py}. */
public final class Fixtures {

  private static final Path ROOT = Path.of("src/test/resources/rules");

  private Fixtures() {}

  /** Keys that have a folder, sorted. */
  public static List<String> keys() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fixtures of a rule, sorted; empty when it has none. */
  public static List<Path> of(String key) {
    return python(ROOT.resolve(key));
  }

  /** All fixtures of all rules. */
  public static List<Path> all() {
    return keys().stream().flatMap(key -> of(key).stream()).toList();
  }

  /** Files of a rule's folder {@code fixes}: each {@code x.py} has an {@code x.fixed.py}. */
  public static List<Path> fixes(String key) {
    return python(ROOT.resolve(key).resolve("fixes")).stream()
        .filter(file -> !file.toString().endsWith(".fixed.py"))
        .toList();
  }

  /** The name of a fixture with its rule: {@code ASYNC001/direct.py}. */
  public static String name(Path fixture) {
    return ROOT.relativize(fixture).toString();
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> python(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
