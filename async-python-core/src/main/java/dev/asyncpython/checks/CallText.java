package dev.asyncpython.checks;

import dev.asyncpython.syntax.Trees;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Tree;

/** How a call is named in messages, and where an issue on it stands. */
final class CallText {

  private static final int LONGEST = 50;

  private CallText() {}

  /** The callee as written, or the given name when that is long. */
  static String of(Tree site, String name) {
    String text = Trees.text(shown(site));
    return text.length() > LONGEST ? name : text;
  }

  /** The callee of a call; the tree itself when it is no call. */
  static Tree shown(Tree site) {
    return site instanceof CallExpression call ? call.callee() : site;
  }
}
