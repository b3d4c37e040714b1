package dev.asyncpython.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Reads the tables of the folder {@code known-apis}, and keeps a checksum of all it has read. */
final class KnowledgeFiles {

  private static final String FOLDER = "/dev/asyncpython/known-apis/";

  private final CRC32 checksum = new CRC32();

  /** Of all bytes read so far. */
  long checksum() {
    return checksum.getValue();
  }

  /**
   * The rows of a table by their first column.
   *
   * @throws IllegalStateException if the table is missing or a row is wrong: our own data is
   *     checked by tests, so this is a damaged artefact
   */
  <T> Map<String, T> read(String file, int columns, Function<Row, T> parser) {
    Map<String, T> rows = new HashMap<>();
    try (InputStream in = KnowledgeFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + FOLDER + file);
      }
      InputStream bytes = new CheckedInputStream(in, checksum);
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          Row row = Row.of(line, columns);
          rows.put(row.name(), parser.apply(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WrongRowException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
    return rows;
  }
}
