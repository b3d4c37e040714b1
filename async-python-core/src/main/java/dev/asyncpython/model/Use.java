package dev.asyncpython.model;

/** How a place in a function runs the code of what it refers to. */
public enum Use {
  /** {@code f()}. */
  CALL,
  /** {@code for x in f()}, {@code list(f())}: runs the body of a generator too. */
  CONSUME,
  /** {@code with f():}: runs the body of a generator-based context manager too. */
  ENTER,
  /** {@code x.name}: runs a property, or nothing. */
  READ,
  /** A special method that Python calls: {@code __enter__}, {@code __iter__}. */
  IMPLICIT,
  /** {@code loop.call_soon(f)}: the event loop itself calls it. */
  CALLBACK
}
