package dev.asyncpython.its.demo;

import dev.asyncpython.its.command.Texts;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is scanned.
 *
 * @param folder that paths are shown from
 * @param sources what to scan in it, {@code .} or a file
 */
record Project(Path folder, String sources) {

  /** Folders of other people's code. */
  private static final Set<String> FOREIGN =
      Set.of("node_modules", "site-packages", "venv", "__pycache__");

  /**
   * Checks a path.
   *
   * @throws DemoException if there is no Python to scan
   */
  static Project of(Path path, Texts texts) throws IOException {
    if (!Files.exists(path)) {
      throw new DemoException(texts.text("error.pathMissing", path));
    }
    Path real = path.toRealPath();
    if (!hasPython(real)) {
      throw new DemoException(texts.text("error.noPython", path));
    }
    return Files.isDirectory(real)
        ? new Project(real, ".")
        : new Project(Objects.requireNonNull(real.getParent()), name(real));
  }

  /** The name shown in SonarQube. */
  String name() {
    String name = name(folder);
    return name.isEmpty() ? "project" : name;
  }

  /** The key in SonarQube: letters, digits, {@code - _ . :}, not only digits. */
  String key() {
    return "demo:" + name().replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  Map<String, String> scannerProperties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("sonar.projectName", name());
    properties.put("sonar.sources", sources);
    properties.put("sonar.sourceEncoding", "UTF-8");
    properties.put(
        "sonar.exclusions", "**/node_modules/**,**/site-packages/**,**/venv/**,**/.venv/**");
    return properties;
  }

  private static String name(Path path) {
    return Objects.toString(path.getFileName(), "");
  }

  private static boolean hasPython(Path path) throws IOException {
    boolean[] found = {false};
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip =
                !folder.equals(path)
                    && (FOREIGN.contains(name(folder)) || name(folder).startsWith("."));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found[0] = name(file).endsWith(".py");
            return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found[0];
  }
}
