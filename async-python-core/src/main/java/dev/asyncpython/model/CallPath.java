package dev.asyncpython.model;

import java.util.List;

/**
 * The calls that lead from a function to an effect.
 *
 * @param steps the call in the first function, then one call in each function reached; the last one
 *     has the effect
 */
public record CallPath(List<CallFact> steps) {

  public CallPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A path has at least one step");
    }
  }

  /** The call that has the effect. */
  public CallFact effect() {
    return steps.get(steps.size() - 1);
  }

  /** How many calls lie behind the first one: 0 when it has the effect by itself. */
  public int distance() {
    return steps.size() - 1;
  }
}
