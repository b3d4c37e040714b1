package dev.asyncpython.sonar;

import java.util.List;

/**
 * The letters A to E as the numbers 1 to 5, by the worst severity, as SonarQube rates reliability.
 */
final class Rating {

  static final int BEST = 1;
  static final int WORST = 5;

  private static final List<String> SEVERITIES =
      List.of("INFO", "MINOR", "MAJOR", "CRITICAL", "BLOCKER");

  private Rating() {}

  /** The rating of code whose worst finding has a severity; that of no finding if unknown. */
  static int of(String severity) {
    return Math.max(BEST, SEVERITIES.indexOf(severity) + 1);
  }
}
