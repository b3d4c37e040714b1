package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;

/** The places that bind a name, by the frontend's symbols. */
public final class Bindings {

  private Bindings() {}

  /** The usages that give the name a value; {@code global} declarations do not. */
  public static List<Usage> of(Symbol symbol) {
    List<Usage> bindings = new ArrayList<>();
    for (Usage usage : symbol.usages()) {
      if (usage.isBindingUsage() && usage.kind() != Usage.Kind.GLOBAL_DECLARATION) {
        bindings.add(usage);
      }
    }
    return bindings;
  }

  /** The usages that read the name. */
  public static List<Usage> reads(Symbol symbol) {
    return symbol.usages().stream().filter(usage -> !usage.isBindingUsage()).toList();
  }

  /**
   * True for the names that {@code from module import *} gives, if the frontend knows the module.
   */
  public static boolean isStar(Usage binding) {
    return binding.tree() instanceof ImportFrom;
  }

  /** True when the file binds the name nowhere: a builtin or an unknown name. */
  public static boolean isUnbound(Name name) {
    Symbol symbol = name.symbol();
    return symbol == null || of(symbol).isEmpty();
  }

  /**
   * The value that an assignment gives to exactly this name.
   *
   * @return null when it is unpacked, deleted, annotated without a value or bound otherwise
   */
  public static @Nullable Expression assignedValue(Tree boundName) {
    Tree parent = boundName.parent();
    if (parent instanceof ExpressionList list
        && list.expressions().size() == 1
        && list.parent() instanceof AssignmentStatement assignment
        && assignment.lhsExpressions().contains(list)) {
      return assignment.assignedValue();
    }
    if (parent instanceof AnnotatedAssignment annotated && annotated.variable() == boundName) {
      return annotated.assignedValue();
    }
    if (parent instanceof AssignmentExpression walrus && walrus.lhsName() == boundName) {
      return walrus.expression();
    }
    return null;
  }

  /**
   * The value that is unpacked into several names of which this is one.
   *
   * @return null when the name is not bound by {@code a, b = value}
   */
  public static @Nullable Unpacked unpacked(Tree boundName) {
    Tree parent = boundName.parent();
    List<Expression> targets;
    if (parent instanceof ExpressionList list) {
      targets = list.expressions();
    } else if (parent instanceof Tuple tuple) {
      targets = tuple.elements();
      parent = tuple.parent();
    } else {
      return null;
    }
    if (targets.size() > 1
        && parent instanceof ExpressionList
        && parent.parent() instanceof AssignmentStatement assignment
        && targets.stream().noneMatch(target -> target.is(Tree.Kind.UNPACKING_EXPR))) {
      return new Unpacked(assignment.assignedValue(), targets.indexOf(boundName), targets.size());
    }
    return null;
  }

  /**
   * One of several names on the left of an assignment.
   *
   * @param value what is unpacked
   * @param index which of the targets it is, from 0
   * @param size how many targets there are
   */
  public record Unpacked(Expression value, int index, int size) {}
}
