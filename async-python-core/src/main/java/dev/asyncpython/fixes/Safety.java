package dev.asyncpython.fixes;

/** Whether a fix may be applied without anybody who looks at the result (docs/fixes.md). */
public enum Safety {
  /** The program does the same afterwards, but for the defect. */
  SAFE,

  /** It may do something else: {@code --unsafe-fixes} asks for such a fix. */
  UNSAFE
}
