package dev.asyncpython.model;

/** What else is known of the place of a call. */
public enum CallTrait {
  /** It runs only after a test that may have told that no event loop runs. */
  GUARDED,
  /**
   * It would not block even if what it calls does: awaited, dead, or with arguments such as {@code
   * timeout=0}.
   */
  QUIET,
  /** It runs before the loop has anything else to do, at the start of the program. */
  AT_START
}
