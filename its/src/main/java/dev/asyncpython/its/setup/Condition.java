package dev.asyncpython.its.setup;

import java.util.Map;

/**
 * A condition of a quality gate.
 *
 * @param metric its key
 * @param operator {@code GT} or {@code LT}: when the gate fails
 * @param threshold as the Web API has it
 */
record Condition(String metric, String operator, String threshold) {

  private static final Map<String, String> OPERATORS = Map.of("GT", ">", "LT", "<");

  /** What the gate fails on, for a person: {@code async_errors > 0}. */
  String describe() {
    return metric + " " + limit();
  }

  /** The part behind the metric. */
  String limit() {
    return OPERATORS.getOrDefault(operator, operator) + " " + threshold;
  }
}
