package dev.asyncpython.its.demo;

/** Something that the person at the keyboard can repair; the message says it in their language. */
final class DemoException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean usage;

  DemoException(String message) {
    this(message, false);
  }

  /**
   * Creates the exception.
   *
   * @param usage whether the command line is wrong, so that the help helps
   */
  DemoException(String message, boolean usage) {
    super(message);
    this.usage = usage;
  }

  boolean isUsage() {
    return usage;
  }
}
