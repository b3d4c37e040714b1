package dev.asyncpython.cli.files;

/** A file that Python itself would not read; the message key says why. */
public final class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1;

  private final String messageKey;
  private final int line;
  private final String detail;

  UnreadableSourceException(String messageKey, int line, String detail) {
    super(messageKey + " " + detail);
    this.messageKey = messageKey;
    this.line = line;
    this.detail = detail;
  }

  /** Key of {@code files.properties}; its only argument is {@link #detail()}. */
  public String messageKey() {
    return messageKey;
  }

  /** From 1; 0 when it has none. */
  public int line() {
    return line;
  }

  /** For example the name of an encoding. */
  public String detail() {
    return detail;
  }
}
