package dev.asyncpython.sonar;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A metric that counts findings.
 *
 * @param key of the metric
 * @param condition true for what it counts
 */
record FindingCount(String key, Predicate<OpenFinding> condition) {

  private static final Predicate<OpenFinding> BLOCKING = isOf("blocking");

  /** All of them; each finding is in one family and has one severity. */
  static final List<FindingCount> ALL =
      List.of(
          new FindingCount("async_findings", finding -> true),
          new FindingCount("async_errors", hasSeverity("BLOCKER", "CRITICAL")),
          new FindingCount("async_warnings", hasSeverity("MAJOR", "MINOR")),
          new FindingCount("async_infos", hasSeverity("INFO")),
          ofFamily("blocking"),
          new FindingCount("async_blocking_direct", BLOCKING.and(OpenFinding::direct)),
          new FindingCount("async_blocking_transitive", BLOCKING.and(f -> !f.direct())),
          ofFamily("forgotten_awaits"),
          ofFamily("lost_tasks"),
          ofFamily("error_handling"),
          ofFamily("loops"));

  private static FindingCount ofFamily(String family) {
    return new FindingCount("async_" + family, isOf(family));
  }

  private static Predicate<OpenFinding> isOf(String family) {
    return finding -> finding.family().equals(family);
  }

  private static Predicate<OpenFinding> hasSeverity(String... severities) {
    Set<String> wanted = Set.of(severities);
    return finding -> wanted.contains(finding.severity());
  }

  /** How many of the findings it counts. */
  int of(List<OpenFinding> findings) {
    return Math.toIntExact(findings.stream().filter(condition).count());
  }
}
