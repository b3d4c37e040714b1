package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.files.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The package of a file as Python finds it: by the {@code __init__.py} in the folders above. */
final class PackageNames {

  private PackageNames() {}

  /** Dotted; empty for a file in no package. */
  static String of(SourcePath path) {
    Deque<String> names = new ArrayDeque<>();
    Path folder = path.file().getParent();
    // Not above the current folder, as SonarQube does not look above the project's.
    for (int depth = depth(path); depth > 0 && folder != null; depth--) {
      if (!Files.exists(folder.resolve("__init__.py"))) {
        break;
      }
      names.push(String.valueOf(folder.getFileName()));
      folder = folder.getParent();
    }
    return String.join(".", names);
  }

  private static int depth(SourcePath path) {
    return (int) path.module().chars().filter(c -> c == '/').count();
  }
}
