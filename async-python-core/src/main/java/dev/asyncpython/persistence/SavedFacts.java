package dev.asyncpython.persistence;

import dev.asyncpython.model.PathRule;
import java.util.List;

/**
 * What one analysis leaves to the next.
 *
 * @param rules the rules that asked for facts, as the profile had set them
 * @param files in any order; written in this one
 */
public record SavedFacts(List<PathRule> rules, List<SavedFile> files) implements Restored {

  public SavedFacts {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
  }
}
