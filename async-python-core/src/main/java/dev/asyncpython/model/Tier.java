package dev.asyncpython.model;

import java.util.Locale;
import java.util.Optional;

/** How sure it is that a blocking call hurts; a rule parameter chooses the least tier to report. */
public enum Tier {
  /** Cheap, or usually done once at start-up: reported only on request. */
  L,
  /** Blocks, but often briefly: reported only on request. */
  M,
  /** Blocks for as long as a network, a disk, a process or a person takes: reported by default. */
  H;

  /** The tier of a letter, in any case; empty when there is none. */
  public static Optional<Tier> of(String letter) {
    return switch (letter.strip().toUpperCase(Locale.ROOT)) {
      case "H" -> Optional.of(H);
      case "M" -> Optional.of(M);
      case "L" -> Optional.of(L);
      default -> Optional.empty();
    };
  }

  /** True when this tier is at least as sure as the given one. */
  public boolean atLeast(Tier minimum) {
    return compareTo(minimum) >= 0;
  }
}
