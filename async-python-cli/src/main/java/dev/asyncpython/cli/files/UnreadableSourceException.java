package dev.asyncpython.cli.files;

/** A file that cannot be analysed, while the others are; the message key says why. */
public final class UnreadableSourceException extends Exception {

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
  public UnreadableSourceException(String messageKey, int line, String detail) {
    super(messageKey + " " + detail);
    this.messageKey = messageKey;
    this.line = line;
    this.detail = detail;
  }

  /** Something of ours has failed: the detail says what. */
  public UnreadableSourceException(String messageKey, Throwable cause) {
    super(messageKey, cause);
    this.messageKey = messageKey;
    this.line = 0;
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
