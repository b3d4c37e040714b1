package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CaseBlock;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.ElseClause;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;

/** Which of two places of one function may run before the other, by its structure alone. */
public final class Order {

  private Order() {}

  /**
   * True when, in one call of the function, the first node may run before the second.
   *
   * @param since what both are about, for example the assignment of a variable: loops around it
   *     start afresh each time and carry nothing over; null when there is nothing of the kind
   */
  public static boolean mayRunBefore(Tree first, Tree second, @Nullable Tree since) {
    if (sharesLoop(first, second, since)) {
      return true;
    }
    return isBefore(first.firstToken(), second.firstToken()) && !areAlternatives(first, second);
  }

  /** True when a token stands before another one in the text. */
  public static boolean isBefore(Token one, Token other) {
    return one.line() < other.line()
        || (one.line() == other.line() && one.column() < other.column());
  }

  private static boolean sharesLoop(Tree first, Tree second, @Nullable Tree since) {
    Tree loop =
        Trees.ancestorInFunction(
            first,
            tree ->
                (tree instanceof ForStatement || tree instanceof WhileStatement)
                    && Trees.isInside(second, tree)
                    && (since == null || !Trees.isInside(since, tree)));
    return loop != null;
  }

  /** True for nodes of which at most one runs: two branches of one statement. */
  private static boolean areAlternatives(Tree first, Tree second) {
    List<Tree> one = path(first);
    List<Tree> other = path(second);
    int common = 0;
    while (common < one.size() && common < other.size() && one.get(common) == other.get(common)) {
      common++;
    }
    if (common == 0 || common >= one.size() || common >= other.size()) {
      return false;
    }
    Tree parent = one.get(common - 1);
    Tree left = one.get(common);
    Tree right = other.get(common);
    if (parent instanceof IfStatement) {
      return isBranch(left, first) && isBranch(right, second);
    }
    if (parent instanceof ConditionalExpression choice) {
      return left != choice.condition() && right != choice.condition();
    }
    return (left instanceof ExceptClause && right instanceof ExceptClause)
        || (left instanceof CaseBlock && right instanceof CaseBlock);
  }

  private static boolean isBranch(Tree child, Tree node) {
    return child instanceof StatementList
        || child instanceof ElseClause
        // The condition of an "elif" is evaluated before the branches that follow it.
        || (child instanceof IfStatement elif && !Trees.isInside(node, elif.condition()));
  }

  /** From the function down to the node. */
  private static List<Tree> path(Tree node) {
    List<Tree> path = new ArrayList<>();
    for (Tree tree = node; tree != null; tree = tree.parent()) {
      path.add(tree);
      if (tree != node && (tree instanceof FunctionDef || tree instanceof LambdaExpression)) {
        break;
      }
    }
    Collections.reverse(path);
    return path;
  }
}
