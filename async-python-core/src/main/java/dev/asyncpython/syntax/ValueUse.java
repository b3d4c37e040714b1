package dev.asyncpython.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssertStatement;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.ComprehensionIf;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.DictionaryLiteral;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FormattedExpression;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.KeyValuePair;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.SetLiteral;
import org.sonar.plugins.python.api.tree.SliceExpression;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;
import org.sonar.plugins.python.api.tree.UnaryExpression;
import org.sonar.plugins.python.api.tree.UnpackingExpression;
import org.sonar.plugins.python.api.tree.WhileStatement;
import org.sonar.plugins.python.api.tree.WithItem;

/**
 * What becomes of the value of an expression. Parentheses, branches of a conditional expression and
 * the last operand of {@code and} and {@code or} hand the value on; a literal or comprehension that
 * holds it is followed too, but then only {@link Kind#DROPPED} and {@link Kind#ASSIGNED} are told.
 *
 * @param kind the sort of use
 * @param user the statement or expression that uses it
 * @param held whether a literal or comprehension holds it, and that is what is used
 */
public record ValueUse(Kind kind, Tree user, boolean held) {

  /** Sorts of uses. */
  public enum Kind {
    /** A statement of its own: nobody gets the value. */
    DROPPED,
    /** The value of an assignment statement, or of {@code :=} that is a statement. */
    ASSIGNED,
    /** The operand of {@code await}. */
    AWAITED,
    /** A condition, or an operand of {@code not}, {@code and}, {@code or}. */
    TESTED,
    /** An operand of a comparison, of {@code in} or of arithmetic. */
    COMPUTED,
    /** One of its attributes is taken. */
    ATTRIBUTE,
    /** It is indexed or sliced. */
    SUBSCRIPTED,
    /** It is called. */
    CALLED,
    /** It is iterated over or unpacked. */
    ITERATED,
    /** It is iterated over by {@code async for}. */
    ASYNC_ITERATED,
    /** It becomes part of a text: f-string or {@code %}. */
    FORMATTED,
    /** It is an argument of a call. */
    ARGUMENT,
    /** It is entered by {@code with} or {@code async with}. */
    ENTERED,
    /** It is returned. */
    RETURNED,
    /** Anything else: stored, yielded, kept in a container. */
    OTHER
  }

  /** Follows the value of an expression to its use. */
  public static ValueUse of(Expression expression) {
    Tree node = expression;
    boolean held = false;
    while (true) {
      Tree parent = node.parent();
      if (parent == null) {
        return new ValueUse(Kind.OTHER, node, held);
      }
      if (holds(parent, node)) {
        held = true;
      } else if (!handsOn(parent, node)) {
        Kind kind = kind(parent, node);
        return new ValueUse(held && !isToldOfContainers(kind) ? Kind.OTHER : kind, parent, held);
      }
      node = parent;
    }
  }

  private static boolean isToldOfContainers(Kind kind) {
    return kind == Kind.DROPPED || kind == Kind.ASSIGNED;
  }

  private static boolean handsOn(Tree parent, Tree node) {
    if (parent instanceof ConditionalExpression choice) {
      return choice.condition() != node;
    }
    if (parent.is(Tree.Kind.AND, Tree.Kind.OR)) {
      return ((BinaryExpression) parent).rightOperand() == node;
    }
    return parent instanceof ParenthesizedExpression
        || (parent instanceof ExpressionList && parent.parent() instanceof ListLiteral);
  }

  private static boolean holds(Tree parent, Tree node) {
    if (parent instanceof ComprehensionExpression comprehension) {
      return comprehension.resultExpression() == node;
    }
    if (parent instanceof DictCompExpression comprehension) {
      return comprehension.valueExpression() == node;
    }
    if (parent instanceof KeyValuePair pair) {
      return pair.value() == node;
    }
    return parent instanceof ListLiteral
        || parent instanceof SetLiteral
        || parent instanceof DictionaryLiteral
        || parent instanceof Tuple;
  }

  private static Kind kind(Tree parent, Tree node) {
    Kind ofStatement = ofStatement(parent, node);
    return ofStatement != null ? ofStatement : ofExpression(parent, node);
  }

  private static @Nullable Kind ofStatement(Tree parent, Tree node) {
    if (parent instanceof ExpressionStatement) {
      return Kind.DROPPED;
    }
    if (parent instanceof AssignmentStatement assignment) {
      return assigned(assignment, node);
    }
    if (parent instanceof AnnotatedAssignment assignment) {
      return assignment.assignedValue() == node ? Kind.ASSIGNED : Kind.OTHER;
    }
    if (parent instanceof IfStatement || parent instanceof WhileStatement) {
      return Kind.TESTED;
    }
    if (parent instanceof AssertStatement assertion) {
      return assertion.condition() == node ? Kind.TESTED : Kind.FORMATTED;
    }
    if (parent instanceof ForStatement loop) {
      return iterated(loop.testExpressions(), node, loop.isAsync());
    }
    if (parent instanceof ReturnStatement statement) {
      return statement.expressions().size() == 1 ? Kind.RETURNED : Kind.OTHER;
    }
    if (parent instanceof WithItem item) {
      return item.test() == node ? Kind.ENTERED : Kind.OTHER;
    }
    return null;
  }

  private static Kind assigned(AssignmentStatement assignment, Tree node) {
    if (assignment.assignedValue() != node) {
      return Kind.OTHER;
    }
    boolean unpacked =
        assignment.lhsExpressions().stream()
            .anyMatch(
                targets ->
                    targets.expressions().size() > 1
                        || targets
                            .expressions()
                            .get(0)
                            .is(Tree.Kind.TUPLE, Tree.Kind.LIST_LITERAL));
    return unpacked ? Kind.ITERATED : Kind.ASSIGNED;
  }

  private static Kind iterated(List<Expression> iterables, Tree node, boolean async) {
    if (iterables.size() != 1 || iterables.get(0) != node) {
      return Kind.OTHER;
    }
    return async ? Kind.ASYNC_ITERATED : Kind.ITERATED;
  }

  private static Kind ofExpression(Tree parent, Tree node) {
    if (parent instanceof AwaitExpression) {
      return Kind.AWAITED;
    }
    if (parent instanceof AssignmentExpression walrus) {
      return walrus.expression() == node && Trees.parentOf(walrus) instanceof ExpressionStatement
          ? Kind.ASSIGNED
          : Kind.OTHER;
    }
    if (parent instanceof ConditionalExpression || parent instanceof ComprehensionIf) {
      return Kind.TESTED;
    }
    if (parent instanceof BinaryExpression operation) {
      return ofOperation(operation, node);
    }
    if (parent instanceof UnaryExpression) {
      return parent.is(Tree.Kind.NOT) ? Kind.TESTED : Kind.COMPUTED;
    }
    if (parent instanceof ComprehensionFor loop) {
      return iterated(List.of(loop.iterable()), node, loop.asyncToken() != null);
    }
    if (parent instanceof UnpackingExpression unpacking) {
      return unpacking.starToken().value().equals("*") ? Kind.ITERATED : Kind.OTHER;
    }
    if (parent instanceof FormattedExpression) {
      return Kind.FORMATTED;
    }
    return ofPrimary(parent, node);
  }

  private static Kind ofOperation(BinaryExpression operation, Tree node) {
    if (operation.is(Tree.Kind.AND, Tree.Kind.OR)) {
      return Kind.TESTED;
    }
    boolean format =
        operation.is(Tree.Kind.MODULO)
            && operation.rightOperand() == node
            && operation.leftOperand() instanceof StringLiteral;
    return format ? Kind.FORMATTED : Kind.COMPUTED;
  }

  private static Kind ofPrimary(Tree parent, Tree node) {
    if (parent instanceof QualifiedExpression) {
      return Kind.ATTRIBUTE;
    }
    if (parent instanceof SubscriptionExpression subscription) {
      return subscription.object() == node ? Kind.SUBSCRIPTED : Kind.OTHER;
    }
    if (parent instanceof SliceExpression slice) {
      return slice.object() == node ? Kind.SUBSCRIPTED : Kind.OTHER;
    }
    if (parent instanceof CallExpression call) {
      return call.callee() == node ? Kind.CALLED : Kind.OTHER;
    }
    return parent instanceof RegularArgument ? Kind.ARGUMENT : Kind.OTHER;
  }

  /** The call of which the value is an argument, for {@link Kind#ARGUMENT}. */
  public @Nullable CallExpression call() {
    for (Tree tree = user; tree != null; tree = tree.parent()) {
      if (tree instanceof CallExpression call) {
        return call;
      }
    }
    return null;
  }
}
