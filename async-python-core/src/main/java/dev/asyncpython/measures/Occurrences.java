package dev.asyncpython.measures;

import dev.asyncpython.syntax.DeadCode;
import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Collects the occurrences of one file. */
final class Occurrences {

  private final List<Occurrence> all = new ArrayList<>();

  /** Adds an occurrence unless it stands where code never runs. */
  void add(Practice practice, Tree node, Token place) {
    if (!DeadCode.contains(node)) {
      all.add(new Occurrence(practice, place.line()));
    }
  }

  List<Occurrence> all() {
    return all;
  }
}
