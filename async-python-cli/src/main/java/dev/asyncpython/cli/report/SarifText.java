package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.text.JsonWriter;
import java.io.IOException;
import java.util.regex.Pattern;

/** Writes the words of a SARIF file. */
final class SarifText {

  /** What a reader would replace by an argument. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

  /** What a reader would show as a link: {@code handlers[0](request)}. */
  private static final Pattern LINK = Pattern.compile("\\[(?=[^\\[\\]]*\\]\\()");

  private SarifText() {}

  /** A field with a message, shown as it is. */
  static void message(String name, String text, JsonWriter json) throws IOException {
    json.object(name);
    json.text("text", plain(text));
    json.end();
  }

  /** Text that a reader shows as it is, in which it finds no link and no placeholder. */
  static String plain(String text) {
    return LINK.matcher(withoutPlaceholders(text)).replaceAll("\\\\[");
  }

  /**
   * Text in which a reader finds no placeholder. The standard wants every brace doubled, but most
   * readers show both of a pair; other braces mean nothing, and code must stay readable.
   */
  static String withoutPlaceholders(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("{{$1}}");
  }

  /** The word of SARIF. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
