package dev.asyncpython.cli.analysis;

/** A file that could not be analysed; the others are. */
public final class FileFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final String messageKey;
  private final int line;
  private final String detail;

  /**
   * A failure.
   *
   * @param messageKey of {@code files.properties}
   * @param line from 1; 0 when it has none
   * @param detail the only argument of the message
   */
  FileFailure(String messageKey, int line, String detail) {
    super(messageKey + " " + detail);
    this.messageKey = messageKey;
    this.line = line;
    this.detail = detail;
  }

  FileFailure(String messageKey, int line, Throwable cause) {
    super(messageKey, cause);
    this.messageKey = messageKey;
    this.line = line;
    this.detail = String.valueOf(cause);
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
