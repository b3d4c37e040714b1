package dev.asyncpython.persistence;

/** Bytes with a right checksum that say what no writer says. */
final class MalformedFactsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedFactsException(String message) {
    super(message);
  }
}
