package dev.asyncpython.sonar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What is logged while this is open: slf4j-simple writes to the standard error stream. */
final class CapturedLog implements AutoCloseable {

  private final PrintStream console = System.err;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  CapturedLog() {
    System.setErr(new PrintStream(text, true, UTF_8));
  }

  /** {@code LEVEL message} of each, without stack traces. */
  List<String> messages() {
    return text.toString(UTF_8)
        .lines()
        .filter(line -> line.startsWith("["))
        .map(line -> line.replaceFirst("^\\[[^]]*] ([A-Z]+) \\S+ - ", "$1 "))
        .toList();
  }

  @Override
  public void close() {
    System.setErr(console);
  }
}
