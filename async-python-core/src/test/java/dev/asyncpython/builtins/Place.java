package dev.asyncpython.builtins;

import java.util.HashMap;
import java.util.Map;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * The place of an issue, as a rule marks it.
 *
 * @param line 1-based
 * @param column 0-based
 */
record Place(int line, int column, int endLine, int endColumn) {

  static Place of(IssueLocation location) {
    return new Place(
        location.startLine(),
        location.startLineOffset(),
        location.endLine(),
        location.endLineOffset());
  }

  private static Place of(Tree tree) {
    Token first = tree.firstToken();
    Token last = tree.lastToken();
    return new Place(
        first.line(), first.column(), last.line(), last.column() + last.value().length());
  }

  /** For each call of a file, from the place of the whole call to the place of its callee. */
  static Map<Place, Place> callees(Tree tree) {
    Map<Place, Place> result = new HashMap<>();
    collect(tree, result);
    return result;
  }

  private static void collect(Tree tree, Map<Place, Place> result) {
    if (tree instanceof CallExpression call) {
      result.put(of(call), of(call.callee()));
    }
    for (Tree child : tree.children()) {
      collect(child, result);
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
