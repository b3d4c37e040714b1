package dev.asyncpython.cli.fix;

/** A file could not be rewritten, and is as it was; the message says why, without its name. */
public final class RewriteException extends Exception {

  private static final long serialVersionUID = 1L;

  RewriteException(String message) {
    super(message);
  }

  RewriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
