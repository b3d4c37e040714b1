package dev.asyncpython.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Small steps in a tree. */
public final class Trees {

  private Trees() {}

  /** The nearest ancestor that satisfies a condition, not leaving the function it stands in. */
  public static @Nullable Tree ancestorInFunction(Tree node, Predicate<Tree> condition) {
    for (Tree tree = node.parent();
        tree != null && !(tree instanceof FunctionDef) && !(tree instanceof LambdaExpression);
        tree = tree.parent()) {
      if (condition.test(tree)) {
        return tree;
      }
    }
    return null;
  }

  /** True when a node is the other one or stands inside it. */
  public static boolean isInside(Tree node, Tree container) {
    for (Tree tree = node; tree != null; tree = tree.parent()) {
      if (tree == container) {
        return true;
      }
    }
    return false;
  }

  /** All nodes below a tree (itself first) without entering nested functions and lambdas. */
  public static List<Tree> withinFunction(Tree start) {
    List<Tree> result = new ArrayList<>();
    Deque<Tree> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Tree tree = open.pop();
      result.add(tree);
      if (tree != start && (tree instanceof FunctionDef || tree instanceof LambdaExpression)) {
        continue;
      }
      List<Tree> children = tree.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return result;
  }

  /** Nodes of one type below a tree, without entering nested functions and lambdas. */
  public static <T extends Tree> List<T> withinFunction(Tree start, Class<T> type) {
    return withinFunction(start).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The tokens of a tree, in source order. */
  public static List<Token> tokens(Tree tree) {
    List<Token> tokens = new ArrayList<>();
    Deque<Tree> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Tree next = open.pop();
      if (next instanceof Token token) {
        tokens.add(token);
      }
      List<Tree> children = next.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return tokens;
  }

  /** The expression without parentheses around it. */
  public static Expression unwrapped(Expression expression) {
    Expression result = expression;
    while (result instanceof ParenthesizedExpression parenthesized) {
      result = parenthesized.expression();
    }
    return result;
  }

  /** The nearest ancestor that is no pair of parentheses. */
  public static @Nullable Tree parentOf(Tree node) {
    Tree parent = node.parent();
    while (parent instanceof ParenthesizedExpression) {
      parent = parent.parent();
    }
    return parent;
  }

  /** The value of a keyword argument. */
  public static Optional<Expression> keyword(CallExpression call, String name) {
    for (Argument argument : call.arguments()) {
      if (argument instanceof RegularArgument regular
          && regular.keywordArgument() != null
          && regular.keywordArgument().name().equals(name)) {
        return Optional.of(regular.expression());
      }
    }
    return Optional.empty();
  }

  /** The value of a positional argument; empty after a starred one, whose length is unknown. */
  public static Optional<Expression> positional(CallExpression call, int position) {
    int index = 0;
    for (Argument argument : call.arguments()) {
      if (!(argument instanceof RegularArgument regular)) {
        return Optional.empty();
      }
      if (regular.keywordArgument() == null) {
        if (index == position) {
          return Optional.of(regular.expression());
        }
        index++;
      }
    }
    return Optional.empty();
  }

  /** The value of an argument given by keyword or by position. */
  public static Optional<Expression> argument(CallExpression call, int position, String keyword) {
    return keyword(call, keyword).or(() -> positional(call, position));
  }

  /** True for the literal {@code False}. */
  public static boolean isFalse(Expression expression) {
    return expression instanceof Name name && name.name().equals("False");
  }

  /** True for the literal {@code True}. */
  public static boolean isTrue(Expression expression) {
    return expression instanceof Name name && name.name().equals("True");
  }

  /** The source text of a small expression: its tokens, spaces only where Python needs them. */
  public static String text(Tree tree) {
    StringBuilder text = new StringBuilder();
    SourceText.append(tree, text);
    return text.toString();
  }
}
