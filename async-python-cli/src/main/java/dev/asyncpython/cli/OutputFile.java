package dev.asyncpython.cli;

import dev.asyncpython.cli.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report to a file. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a text in UTF-8: all of it, or a file that was there stays as it was.
   *
   * @throws IOException naming the file
   */
  static void write(Path file, String text) throws IOException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe cannot be replaced.
        Files.writeString(file, text);
        return;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
