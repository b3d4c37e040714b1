package dev.asyncpython.cli.result;

import java.util.List;

/**
 * A change that removes an issue.
 *
 * @param message what it does, in the language of the run
 * @param safe whether the program does the same afterwards, but for the defect; others are applied
 *     with {@code --unsafe-fixes} only
 * @param edits all of them or none; of two insertions at one place the first one comes first
 */
public record IssueFix(String message, boolean safe, List<Edit> edits) {

  public IssueFix {
    edits = List.copyOf(edits);
  }
}
