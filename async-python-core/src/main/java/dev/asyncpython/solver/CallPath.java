package dev.asyncpython.solver;

import java.util.List;

/**
 * The calls that lead from a function to an effect.
 *
 * @param steps the call in the first function, then one call in each function reached; the last one
 *     has the effect
 */
public record CallPath(List<CallEdge> steps) {

  public CallPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A path has at least one step");
    }
  }

  /** The call it starts with. */
  public CallEdge first() {
    return steps.get(0);
  }

  /** The call that has the effect. */
  public CallEdge effect() {
    return steps.get(steps.size() - 1);
  }

  /** How many calls lie behind the first one: 0 when it has the effect by itself. */
  public int distance() {
    return steps.size() - 1;
  }
}
