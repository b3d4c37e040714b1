package dev.asyncpython.checks;

import dev.asyncpython.syntax.ValueUse;
import java.util.Optional;
import org.sonar.plugins.python.api.symbols.FunctionSymbol;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Which rules of SonarSource report exactly the same call, by the code of sonar-python 5.14.2 to
 * 5.31: narrower than their descriptions.
 */
final class BuiltinCoverage {

  private static final String ITERATION = "S3862";
  private static final String SUBSCRIPTION = "S5644";

  private BuiltinCoverage() {}

  /** The rule that reports this use of a coroutine; empty when none does. */
  static Optional<String> ofCoroutine(CallExpression call, ValueUse use) {
    // Both look at the call itself, not through parentheses, and need the frontend's own symbol.
    if (call.parent() != use.user()
        || !(call.calleeSymbol() instanceof FunctionSymbol function)
        || !function.isAsynchronous()) {
      return Optional.empty();
    }
    return switch (use.kind()) {
      case ITERATED ->
          use.user() instanceof AssignmentStatement assignment && !unpacksFirst(assignment)
              ? Optional.empty()
              : Optional.of(ITERATION);
      case ASYNC_ITERATED ->
          use.user() instanceof ComprehensionFor ? Optional.of(ITERATION) : Optional.empty();
      case SUBSCRIPTED ->
          use.user() instanceof SubscriptionExpression
              ? Optional.of(SUBSCRIPTION)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Of {@code a = b, c = f()} only the first targets are looked at. */
  private static boolean unpacksFirst(AssignmentStatement assignment) {
    var targets = assignment.lhsExpressions().get(0).expressions();
    return targets.size() > 1 || targets.get(0).is(Tree.Kind.TUPLE, Tree.Kind.LIST_LITERAL);
  }

  /** True when S7502 reports a call that makes a task: nothing around it takes the value. */
  static boolean reportsDroppedTask(Expression call) {
    for (Tree tree = call.parent(); tree != null; tree = tree.parent()) {
      if (tree.is(
          Tree.Kind.ASSIGNMENT_STMT,
          Tree.Kind.ASSIGNMENT_EXPRESSION,
          Tree.Kind.ANNOTATED_ASSIGNMENT,
          Tree.Kind.CALL_EXPR,
          Tree.Kind.RETURN_STMT)) {
        return false;
      }
    }
    return true;
  }
}
