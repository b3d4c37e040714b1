package dev.asyncpython.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a run reads from and writes to.
 *
 * @param out standard output
 * @param err standard error
 * @param in all of standard input, when it is asked for
 * @param folder the current folder, absolute
 * @param environment environment variables
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 */
record Console(
    OutputStream out,
    OutputStream err,
    Input in,
    Path folder,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** Reads all of standard input. */
  interface Input {
    byte[] readAll() throws IOException;
  }

  /** Whether to colour what is printed: NO_COLOR and FORCE_COLOR, as other tools have it. */
  boolean colours() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return outIsTerminal || !environment.getOrDefault("FORCE_COLOR", "").isEmpty();
  }

  /**
   * Prints to standard output. When nobody reads it any more, as with {@code | head}, that is no
   * error.
   */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Prints a line to standard error. */
  void tell(String line) {
    write(line + "\n");
  }

  /** Prints to standard error as it stands. */
  void write(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // There is nowhere left to say so.
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    // The system's own word: Java has no type for it.
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("EPIPE");
  }
}
