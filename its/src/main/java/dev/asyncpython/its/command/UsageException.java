package dev.asyncpython.its.command;

/** The arguments are wrong; the message says it in the person's language. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what is wrong with the arguments. */
  public UsageException(String message) {
    super(message);
  }
}
