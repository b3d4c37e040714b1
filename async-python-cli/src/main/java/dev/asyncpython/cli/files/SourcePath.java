package dev.asyncpython.cli.files;

import java.nio.file.Path;

/**
 * A file to analyse.
 *
 * @param shown as the user would write it from the current folder, with {@code /} between its parts
 * @param file where it is; absolute
 * @param module below the current folder, with {@code /}, the same whatever the user has written:
 *     where modules that are imported are looked for
 */
public record SourcePath(String shown, Path file, String module) implements Comparable<SourcePath> {

  /** True for a Jupyter notebook. */
  public boolean isNotebook() {
    return module.endsWith(".ipynb");
  }

  @Override
  public int compareTo(SourcePath other) {
    return module.compareTo(other.module);
  }
}
