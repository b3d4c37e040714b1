package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.ValueUse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sonar.plugins.python.api.symbols.FunctionSymbol;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Which rules of SonarSource report exactly the same call, by the code of sonar-python 5.14.2 to
 * 5.31: narrower than their descriptions.
 */
final class BuiltinCoverage {

  /** Goes by the class of the receiver for methods, and looks at no subclass. */
  private static final String SUBPROCESS = "S7487";

  private static final String ITERATION = "S3862";
  private static final String SUBSCRIPTION = "S5644";

  private BuiltinCoverage() {}

  /**
   * The rules that report this blocking call. They look for the nearest {@code def} around it: they
   * see into lambdas, and take a default value or decorator for a part of the function below it.
   *
   * @param name the public name of what the call calls
   */
  static Set<String> ofBlockingCall(CallExpression call, String name, FileModel file) {
    Set<String> reporting = file.knowledge().builtinsReporting(name);
    if (reporting.isEmpty() || !isBelowAsyncDef(call)) {
      return Set.of();
    }
    String owner = name.substring(0, name.lastIndexOf('.'));
    boolean seen = file.names().isKnownToFrontend(call, name);
    boolean receiverSeen =
        call.callee() instanceof QualifiedExpression member
            && file.types().isKnownToFrontend(member.qualifier(), owner);
    return reporting.stream()
        .filter(key -> (key.equals(SUBPROCESS) && isMethod(owner)) ? receiverSeen : seen)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMethod(String owner) {
    return Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1));
  }

  private static boolean isBelowAsyncDef(Tree node) {
    for (Tree tree = node.parent(); tree != null; tree = tree.parent()) {
      if (tree instanceof FunctionDef def) {
        return def.asyncKeyword() != null;
      }
    }
    return false;
  }

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
