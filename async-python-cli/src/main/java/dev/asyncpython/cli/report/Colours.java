package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Severity;

/**
 * The colours of a terminal, or none.
 *
 * @param on whether the reader shows them
 */
record Colours(boolean on) {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String BLUE = "1;34";
  private static final String CYAN = "36";

  String path(String text) {
    return in(BOLD, text);
  }

  String faint(String text) {
    return in(FAINT, text);
  }

  String mark(String text) {
    return in(CYAN, text);
  }

  String problem(String text) {
    return in(RED, text);
  }

  String severity(String text, Severity severity) {
    return switch (severity) {
      case ERROR -> in(RED, text);
      case WARNING -> in(YELLOW, text);
      case INFO -> in(BLUE, text);
    };
  }

  private String in(String style, String text) {
    return on ? "\u001b[" + style + "m" + text + RESET : text;
  }
}
