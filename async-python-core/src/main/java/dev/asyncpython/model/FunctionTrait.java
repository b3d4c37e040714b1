package dev.asyncpython.model;

/** What a call of a function does, beyond running its body. */
public enum FunctionTrait {
  /** {@code async def}: a call runs nothing until it is awaited. */
  ASYNC,
  /** Its body yields: it runs when it is consumed. */
  GENERATOR,
  /** A generator that {@code contextlib} turned into a context manager. */
  CONTEXT_MANAGER,
  /** Reading the attribute runs it. */
  PROPERTY,
  /** Only a subclass's method of the same name does something. */
  ABSTRACT,
  /** A decorator may replace it, or run it elsewhere: nothing is known of its calls. */
  OPAQUE
}
