package dev.asyncpython.cli.text;

import java.util.function.IntPredicate;

/** Makes text from files and their names safe to print. */
public final class Printable {

  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  /**
   * The text with each half of a surrogate pair that stands alone replaced by U+FFFD: encoders
   * refuse it.
   */
  public static String wellFormed(String text) {
    if (text.codePoints().noneMatch(Printable::isHalf)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(c -> clean.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
    return clean.toString();
  }

  /**
   * The text on one line, with what could steer a terminal or change the order of what is read
   * written as an escape: {@code \n}, {@code \u001b}.
   */
  public static String oneLine(String text) {
    IntPredicate unsafe = c -> isHalf(c) || steers(c);
    if (text.codePoints().noneMatch(unsafe)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (unsafe.test(c)) {
                clean.append(escape(c));
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Embeddings, overrides and isolates: a text can look like another one.
      case Character.FORMAT -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      default -> false;
    };
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", c);
    };
  }
}
