package dev.asyncpython.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.sonar.plugins.python.api.PythonFile;

/** A file as the frontend's table of symbols wants it, with the key of the frontend's own tests. */
record SourceFile(File file) implements PythonFile {

  @Override
  public String content() {
    try {
      // Not readString: other encodings are malformed for it.
      return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String fileName() {
    return file.getName();
  }

  @Override
  public URI uri() {
    return file.toURI();
  }

  @Override
  public String key() {
    return file.getPath();
  }
}
