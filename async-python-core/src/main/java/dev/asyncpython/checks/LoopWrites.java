package dev.asyncpython.checks;

import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.DelStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;

/** What the body of a loop assigns to names, and what it changes in objects. */
final class LoopWrites {

  /**
   * A name that receives a value, or a part of one.
   *
   * @param augmented true for {@code +=}: the former value counts too
   */
  record Binding(Name name, Tree value, boolean augmented) {}

  /** How an object is changed. */
  enum Way {
    /** {@code xs.append(v)}, {@code d[k] = v}, {@code n += v}: values come together. */
    COLLECT,
    /** {@code o.attribute = v}, {@code del d[k]}. */
    STORE,
    /** Any other method called for its effect. */
    CALL
  }

  /**
   * An object that is changed.
   *
   * @param base the expression that gives the object
   * @param path the same as text
   * @param values what is put into it
   */
  record Change(Expression base, String path, List<? extends Tree> values, Way way) {}

  private final NameHints hints;
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private LoopWrites(NameHints hints) {
    this.hints = hints;
  }

  static LoopWrites of(AwaitLoop loop, NameHints hints) {
    LoopWrites writes = new LoopWrites(hints);
    loop.nodes(Tree.class).forEach(writes::add);
    return writes;
  }

  List<Binding> bindings() {
    return bindings;
  }

  List<Change> changes() {
    return changes;
  }

  /** Expressions that stand for the object of a change: mentioning it there is not reading it. */
  Set<Tree> bases() {
    return changes.stream()
        .map(Change::base)
        .collect(
            Collectors.toCollection(
                () -> java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>())));
  }

  private void add(Tree node) {
    if (node instanceof AssignmentStatement assignment) {
      assignment
          .lhsExpressions()
          .forEach(
              list ->
                  list.expressions().forEach(target -> bind(target, assignment.assignedValue())));
    } else if (node instanceof AnnotatedAssignment assignment) {
      if (assignment.assignedValue() != null) {
        bind(assignment.variable(), assignment.assignedValue());
      }
    } else if (node instanceof AssignmentExpression walrus) {
      bind(walrus.lhsName(), walrus.expression());
    } else if (node instanceof CompoundAssignmentStatement assignment) {
      augment(assignment);
    } else if (node instanceof ForStatement inner) {
      inner
          .expressions()
          .forEach(target -> inner.testExpressions().forEach(value -> bind(target, value)));
    } else if (node instanceof ComprehensionFor inner) {
      bind(inner.loopExpression(), inner.iterable());
    } else if (node instanceof WithItem item) {
      if (item.expression() != null) {
        bind(item.expression(), item.test());
      }
    } else if (node instanceof DelStatement del) {
      del.expressions().forEach(target -> change(target, List.of(), Way.STORE));
    } else if (node instanceof ExpressionStatement statement) {
      statement.expressions().forEach(this::call);
    }
  }

  private void bind(Expression target, Tree value) {
    for (Expression part : parts(target)) {
      if (part instanceof Name name) {
        bindings.add(new Binding(name, value, false));
      } else {
        change(
            part, List.of(value), part instanceof SubscriptionExpression ? Way.COLLECT : Way.STORE);
      }
    }
  }

  private static List<Expression> parts(Expression target) {
    if (NameParts.path(target) != null || target instanceof SubscriptionExpression) {
      return List.of(target);
    }
    List<Expression> parts = new ArrayList<>();
    for (Tree child : target.children()) {
      if (child instanceof Expression expression) {
        parts.addAll(parts(expression));
      }
    }
    return parts;
  }

  private void augment(CompoundAssignmentStatement assignment) {
    Expression target = Trees.unwrapped(assignment.lhsExpression());
    if (target instanceof Name name) {
      bindings.add(new Binding(name, assignment.rhsExpression(), true));
    }
    change(target, List.of(assignment.rhsExpression()), Way.COLLECT);
  }

  private void call(Expression expression) {
    Expression called = Trees.unwrapped(expression);
    if (called instanceof AwaitExpression || !(called instanceof CallExpression call)) {
      return;
    }
    if (call.callee() instanceof QualifiedExpression callee) {
      Way way = hints.isWord(callee.name().name(), "collect") ? Way.COLLECT : Way.CALL;
      change(callee.qualifier(), call.arguments(), way);
    }
  }

  private void change(Expression target, List<? extends Tree> values, Way way) {
    Expression base = NameParts.base(target);
    String path = base == null ? null : NameParts.path(base);
    if (base != null && path != null) {
      changes.add(new Change(base, path, values, way));
    }
  }

  /** Paths of changes that satisfy a condition. */
  Set<String> paths(Function<Change, Boolean> condition) {
    return changes.stream().filter(condition::apply).map(Change::path).collect(Collectors.toSet());
  }
}
