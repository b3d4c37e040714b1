package dev.asyncpython.knowledge;

/** How sure it is that a blocking call hurts; a rule parameter chooses the least tier to report. */
public enum Tier {
  /** Cheap, or usually done once at start-up: reported only on request. */
  L,
  /** Blocks, but often briefly: reported only on request. */
  M,
  /** Blocks for as long as a network, a disk, a process or a person takes: reported by default. */
  H;

  /** True when this tier is at least as sure as the given one. */
  public boolean atLeast(Tier minimum) {
    return compareTo(minimum) >= 0;
  }
}
