package dev.asyncpython.facts;

import dev.asyncpython.model.Use;
import dev.asyncpython.syntax.Trees;
import java.util.Set;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** What happens to the value of a call right away: whether the body of a generator runs. */
final class CallUses {

  /** Builtins that consume the generator they are given. */
  private static final Set<String> CONSUMERS =
      Set.of(
          "all",
          "any",
          "dict",
          "enumerate",
          "frozenset",
          "list",
          "max",
          "min",
          "next",
          "set",
          "sorted",
          "sum",
          "tuple",
          "zip");

  private CallUses() {}

  static Use of(CallExpression call) {
    if (isEntered(call)) {
      return Use.ENTER;
    }
    return isConsumed(call) ? Use.CONSUME : Use.CALL;
  }

  private static boolean isEntered(CallExpression call) {
    return call.parent() instanceof WithItem item
        && item.test() == call
        && item.parent() instanceof WithStatement with
        && !with.isAsync();
  }

  private static boolean isConsumed(CallExpression call) {
    Tree parent = Trees.parentOf(call);
    if (parent instanceof ForStatement loop) {
      return !loop.isAsync() && loop.testExpressions().contains(call);
    }
    if (parent instanceof ComprehensionFor clause) {
      return clause.asyncToken() == null && clause.iterable() == call;
    }
    if (parent instanceof YieldExpression yield) {
      return yield.fromKeyword() != null;
    }
    return parent != null
        && parent.parent() != null
        && parent.parent().parent() instanceof CallExpression outer
        && outer.callee() instanceof Name name
        && CONSUMERS.contains(name.name());
  }

  /** True when an attribute is assigned, not read. */
  static boolean isWritten(QualifiedExpression attribute) {
    return attribute.parent() != null
        && attribute.parent().parent() instanceof AssignmentStatement assignment
        && assignment.lhsExpressions().contains(attribute.parent());
  }
}
