package dev.asyncpython.syntax;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Branches that never run: {@code if TYPE_CHECKING}, {@code if False}, the {@code else} of {@code
 * if True} (what generators of synchronous twins leave behind, psycopg's for example).
 */
public final class DeadCode {

  private static final Set<String> FALSE = Set.of("False", "TYPE_CHECKING");

  private DeadCode() {}

  /** True when a node stands in a branch that never runs. */
  public static boolean contains(Tree node) {
    return Trees.ancestorInFunction(
            node, tree -> tree instanceof IfStatement branch && skips(branch, node))
        != null;
  }

  private static boolean skips(IfStatement branch, Tree node) {
    Boolean value = constant(branch.condition());
    return value != null && Trees.isInside(node, branch.body()) != value && !isTest(branch, node);
  }

  private static boolean isTest(IfStatement branch, Tree node) {
    return Trees.isInside(node, branch.condition());
  }

  private static @Nullable Boolean constant(Expression condition) {
    if (condition instanceof NumericLiteral number) {
      return !number.valueAsString().equals("0");
    }
    String name =
        condition instanceof Name simple
            ? simple.name()
            : condition instanceof QualifiedExpression member ? member.name().name() : "";
    if (FALSE.contains(name)) {
      return false;
    }
    return name.equals("True") ? true : null;
  }
}
