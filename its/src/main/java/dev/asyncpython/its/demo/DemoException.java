package dev.asyncpython.its.demo;

/** Something that the person at the keyboard can repair; the message says it in their language. */
final class DemoException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DemoException(String message) {
    super(message);
  }
}
