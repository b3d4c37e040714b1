package dev.asyncpython.knowledge;

/** A row of a table cannot be read; says which one and why. */
final class WrongRowException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final RowError error;

  WrongRowException(String row, String reason) {
    super("\"" + row + "\": " + reason);
    this.error = new RowError(row, reason);
  }

  RowError error() {
    return error;
  }
}
