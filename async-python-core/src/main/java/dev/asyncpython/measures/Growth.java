package dev.asyncpython.measures;

import dev.asyncpython.knowledge.KnownPractice;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;

/** Tells whether a value grows from one round of a loop to the next, as powers do. */
final class Growth {

  private static final String POWER = "power";
  private static final String TIMES = "*=";
  private static final Set<String> SCALING = Set.of(TIMES, "**=", "<<=");
  private static final Set<String> STEPPING = Set.of(TIMES, "+=");

  /** How many assignments may lead to each other. */
  private static final int MAX_STEPS = 4;

  private final FileModel file;
  private final Tree loop;
  private final List<Statement> repeated;

  /** For the values of one loop of a function. */
  Growth(FileModel file, Tree loop, FunctionScope function) {
    this.file = file;
    this.loop = loop;
    this.repeated =
        function.statements().stream().filter(s -> s != loop && Trees.isInside(s, loop)).toList();
  }

  /** True when the value of an expression grows. */
  boolean grows(Expression value) {
    return grows(value, MAX_STEPS);
  }

  private boolean grows(Expression value, int steps) {
    if (steps == 0) {
      return false;
    }
    for (Tree node : Trees.withinFunction(value)) {
      Expression exponent = exponent(node);
      if (exponent != null && mentions(exponent, name -> isCounter(name, steps - 1))) {
        return true;
      }
      String path = path(node);
      if (path != null && (isScaled(path) || growsByAssignment(path, steps))) {
        return true;
      }
      if (node instanceof CallExpression call && isComputedElsewhere(call, steps)) {
        return true;
      }
    }
    return false;
  }

  /** The exponent of {@code 2 ** n}, {@code 1 << n} and {@code math.pow(2, n)}. */
  private @Nullable Expression exponent(Tree node) {
    if (node instanceof BinaryExpression operation) {
      boolean power =
          operation.is(Tree.Kind.POWER)
              || (operation.is(Tree.Kind.SHIFT_EXPR) && operation.operator().value().equals("<<"));
      return power ? operation.rightOperand() : null;
    }
    if (node instanceof CallExpression call) {
      Optional<KnownPractice> power =
          file.names()
              .lookup(call, file.knowledge()::practice)
              .filter(known -> known.kind().equals(POWER));
      return power
          .flatMap(known -> Trees.argument(call, known.position(), known.keyword()))
          .orElse(null);
    }
    return null;
  }

  private static @Nullable String path(Tree node) {
    return node instanceof Name || node instanceof QualifiedExpression
        ? NameParts.path((Expression) node)
        : null;
  }

  private static boolean mentions(Expression expression, Predicate<String> name) {
    return Trees.withinFunction(expression).stream()
        .map(Growth::path)
        .anyMatch(path -> path != null && name.test(path));
  }

  /** True for what the loop counts: its own variable, or one that it adds to. */
  private boolean isCounter(String path, int steps) {
    if (loop instanceof ForStatement statement
        && statement.expressions().stream().anyMatch(target -> mentions(target, path::equals))) {
      return true;
    }
    if (isUpdated(path, STEPPING)) {
      return true;
    }
    return assigned(path).stream()
        .anyMatch(
            value ->
                mentions(value, path::equals)
                    || (steps > 0 && mentions(value, other -> isCounter(other, steps - 1))));
  }

  private boolean isUpdated(String path, Set<String> operators) {
    return repeated.stream()
        .anyMatch(
            statement ->
                statement instanceof CompoundAssignmentStatement update
                    && operators.contains(update.compoundAssignmentToken().value())
                    && path.equals(path(update.lhsExpression()))
                    && !(update.compoundAssignmentToken().value().equals(TIMES)
                        && isShrinking(update.rhsExpression())));
  }

  /** True when the loop multiplies what is in a variable or attribute. */
  private boolean isScaled(String path) {
    return isUpdated(path, SCALING)
        || assigned(path).stream().anyMatch(value -> scales(value, path));
  }

  private static boolean scales(Expression value, String path) {
    return Trees.withinFunction(value, BinaryExpression.class).stream()
        .filter(operation -> operation.is(Tree.Kind.MULTIPLICATION, Tree.Kind.POWER))
        .anyMatch(
            operation ->
                mentions(operation, path::equals)
                    && !isShrinking(operation.leftOperand())
                    && !isShrinking(operation.rightOperand()));
  }

  /** True for a number that multiplied with makes nothing greater. */
  private static boolean isShrinking(Expression factor) {
    return factor instanceof NumericLiteral number
        && number.valueAsString().matches("0|1|1\\.0*|0?\\.[0-9]+");
  }

  private boolean growsByAssignment(String path, int steps) {
    return assigned(path).stream().anyMatch(value -> grows(value, steps - 1));
  }

  /** What the loop assigns to a variable or attribute. */
  private List<Expression> assigned(String path) {
    return repeated.stream()
        .filter(AssignmentStatement.class::isInstance)
        .map(AssignmentStatement.class::cast)
        .filter(
            assignment ->
                assignment.lhsExpressions().stream()
                    .anyMatch(
                        targets ->
                            targets.expressions().size() == 1
                                && path.equals(path(targets.expressions().get(0)))))
        .map(AssignmentStatement::assignedValue)
        .toList();
  }

  /** {@code delay(attempt)}: a function of the file that raises something to that power. */
  private boolean isComputedElsewhere(CallExpression call, int steps) {
    boolean counted =
        call.arguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof RegularArgument given
                        && mentions(given.expression(), name -> isCounter(name, steps - 1)));
    FunctionScope function = counted ? file.definitionOf(call) : null;
    if (function == null) {
      return false;
    }
    Set<String> parameters = parameters(function);
    return !function.statements(ReturnStatement.class).isEmpty()
        && function.functionDef().stream()
            .flatMap(def -> Trees.withinFunction(def.body()).stream())
            .map(this::exponent)
            .anyMatch(exponent -> exponent != null && mentions(exponent, parameters::contains));
  }

  private static Set<String> parameters(FunctionScope function) {
    Set<String> names = new HashSet<>();
    function
        .functionDef()
        .map(def -> def.parameters())
        .ifPresent(
            list ->
                list.nonTuple()
                    .forEach(
                        parameter -> {
                          if (parameter.name() != null) {
                            names.add(parameter.name().name());
                          }
                        }));
    names.remove("self");
    return names;
  }
}
