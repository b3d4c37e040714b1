package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.files.SourcePath;
import java.net.URI;
import org.sonar.plugins.python.api.PythonFile;

/** A file whose text is known, as the frontend wants it; its key is its path among the others. */
record MemoryFile(SourcePath path, String content) implements PythonFile {

  @Override
  public String fileName() {
    return String.valueOf(path.file().getFileName());
  }

  @Override
  public URI uri() {
    return path.file().toUri();
  }

  @Override
  public String key() {
    return path.module();
  }

  @Override
  public String toString() {
    return path.shown();
  }
}
