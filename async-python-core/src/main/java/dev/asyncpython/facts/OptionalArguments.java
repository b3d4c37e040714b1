package dev.asyncpython.facts;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.Use;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.ElseClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.IsExpression;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnaryExpression;

/**
 * Calls that a function makes only when it is given an argument that callers may leave out: {@code
 * open(path)} in {@code def load(path=None): if path: open(path)}.
 */
final class OptionalArguments {

  private static final Set<Tree.Kind> EXITS =
      Set.of(
          Tree.Kind.RETURN_STMT,
          Tree.Kind.RAISE_STMT,
          Tree.Kind.CONTINUE_STMT,
          Tree.Kind.BREAK_STMT);

  /** After the name or position of an argument that is exactly True. */
  private static final String IS_TRUE = "=True";

  /** Decorators that pass arguments on as they are, or take the first one as Python says. */
  private static final Set<String> SAME_ARGUMENTS =
      Set.of("classmethod", "contextmanager", "staticmethod");

  private OptionalArguments() {}

  /** The argument that a node of a function needs to run: {@link CallFact#needs}. */
  static String needed(FunctionScope function, Tree node) {
    if (!(function.tree() instanceof FunctionDef def)
        || def.parameters() == null
        || !Decorators.of(function).stream()
            .map(Decorators::lastName)
            .allMatch(SAME_ARGUMENTS::contains)) {
      return "";
    }
    boolean isBound = function.owner() != null && !Decorators.has(function, "staticmethod");
    int position = isBound ? -1 : 0;
    boolean isPositional = true;
    for (Parameter parameter : def.parameters().nonTuple()) {
      Name name = parameter.name();
      if (parameter.starToken() != null) {
        isPositional = false;
      } else if (name != null) {
        String argument = argument(node, name, parameter.defaultValue());
        if (!argument.isEmpty()) {
          return (isPositional ? position : -1) + ":" + argument;
        }
        position++;
      }
    }
    return "";
  }

  /** What a place passes to what it runs, None and False left out: {@link CallFact#passed}. */
  static String passed(Tree site, Use use) {
    if (use == Use.READ) {
      return "0";
    }
    if (!(site instanceof CallExpression call) || use == Use.IMPLICIT || use == Use.CALLBACK) {
      return CallFact.ANYTHING;
    }
    int position = 0;
    int positional = 0;
    StringBuilder keywords = new StringBuilder();
    for (Argument argument : call.arguments()) {
      if (!(argument instanceof RegularArgument regular)) {
        return CallFact.ANYTHING;
      }
      String value = Trees.isTrue(regular.expression()) ? IS_TRUE : "";
      boolean isNothing = isNothing(regular.expression());
      if (regular.keywordArgument() != null) {
        keywords.append(isNothing ? "" : "," + regular.keywordArgument().name() + value);
      } else {
        keywords.append(value.isEmpty() ? "" : "," + position + value);
        position++;
        positional = isNothing ? positional : position;
      }
    }
    return positional + keywords.toString();
  }

  /**
   * A parameter whose argument may be left out.
   *
   * @param isNone its default value is None
   * @param isFlag what is looked for is a test whether it is exactly True
   */
  private record Left(Symbol symbol, boolean isNone, boolean isFlag) {

    boolean isNamedBy(Expression expression) {
      return Trees.unwrapped(expression) instanceof Name name && symbol.equals(name.symbol());
    }
  }

  private static String argument(Tree node, Name name, @Nullable Expression value) {
    if (name.symbol() == null) {
      return "";
    }
    List<Tree> bindings =
        Bindings.of(name.symbol()).stream()
            .map(Usage::tree)
            .filter(bound -> !(bound.parent() instanceof Parameter))
            .toList();
    if (value != null && isNothing(value)) {
      Left parameter = new Left(name.symbol(), value.is(Tree.Kind.NONE), false);
      if (isGuarded(node, parameter)
          && bindings.stream().allMatch(bound -> isGuarded(bound, parameter))) {
        return name.name();
      }
    }
    // Values that are computed are seldom exactly True.
    boolean isTrueAnyway =
        (value != null && Trees.isTrue(value))
            || bindings.stream().anyMatch(OptionalArguments::isSetToTrue);
    return !isTrueAnyway && isGuarded(node, new Left(name.symbol(), false, true))
        ? name.name() + IS_TRUE
        : "";
  }

  private static boolean isSetToTrue(Tree bound) {
    Expression value = Bindings.assignedValue(bound);
    return value != null && Trees.isTrue(value);
  }

  private static boolean isNothing(Expression value) {
    return value.is(Tree.Kind.NONE) || Trees.isFalse(value);
  }

  /** True when a node runs only after a test that has found a value other than the default. */
  private static boolean isGuarded(Tree node, Left parameter) {
    Tree inner = node;
    for (Tree outer = node.parent();
        outer != null && !(outer instanceof FunctionDef) && !(outer instanceof LambdaExpression);
        outer = outer.parent()) {
      if (isGuardedBy(outer, inner, parameter)) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  private static boolean isGuardedBy(Tree outer, Tree inner, Left parameter) {
    if (outer instanceof IfStatement choice) {
      return (inner == choice.body() && isTrueOnlyIfGiven(choice.condition(), parameter))
          || ((inner instanceof ElseClause || inner instanceof IfStatement)
              && isFalseOnlyIfGiven(choice.condition(), parameter));
    }
    if (outer instanceof ConditionalExpression choice) {
      return (inner == choice.trueExpression() && isTrueOnlyIfGiven(choice.condition(), parameter))
          || (inner == choice.falseExpression()
              && isFalseOnlyIfGiven(choice.condition(), parameter));
    }
    if (outer instanceof BinaryExpression both && inner == both.rightOperand()) {
      return (both.is(Tree.Kind.AND) && isTrueOnlyIfGiven(both.leftOperand(), parameter))
          || (both.is(Tree.Kind.OR) && isFalseOnlyIfGiven(both.leftOperand(), parameter));
    }
    return outer instanceof StatementList block && isAfterExit(block, inner, parameter);
  }

  /** {@code if not path: return}: what follows runs only if it was given. */
  private static boolean isAfterExit(StatementList block, Tree inner, Left parameter) {
    for (Statement statement : block.statements()) {
      if (statement == inner) {
        return false;
      }
      if (statement instanceof IfStatement choice
          && isFalseOnlyIfGiven(choice.condition(), parameter)
          && endsWithExit(choice.body().statements())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithExit(List<Statement> statements) {
    return EXITS.contains(statements.get(statements.size() - 1).getKind());
  }

  /** {@code path}, {@code path is not None}, {@code path and more}. */
  private static boolean isTrueOnlyIfGiven(Expression condition, Left parameter) {
    Expression test = Trees.unwrapped(condition);
    if (test instanceof IsExpression is) {
      boolean isTrue = is.notToken() == null && Trees.isTrue(is.rightOperand());
      boolean isNotNone = is.notToken() != null && is.rightOperand().is(Tree.Kind.NONE);
      return parameter.isNamedBy(is.leftOperand()) && (isTrue || (isNotNone && parameter.isNone()));
    }
    if (test instanceof BinaryExpression both && both.is(Tree.Kind.AND)) {
      return isTrueOnlyIfGiven(both.leftOperand(), parameter)
          || isTrueOnlyIfGiven(both.rightOperand(), parameter);
    }
    return !parameter.isFlag() && parameter.isNamedBy(test);
  }

  /** {@code not path}, {@code path is None}, {@code not path or more}. */
  private static boolean isFalseOnlyIfGiven(Expression condition, Left parameter) {
    Expression test = Trees.unwrapped(condition);
    if (test instanceof IsExpression is) {
      return parameter.isNone()
          && is.notToken() == null
          && is.rightOperand().is(Tree.Kind.NONE)
          && parameter.isNamedBy(is.leftOperand());
    }
    if (test instanceof BinaryExpression either && either.is(Tree.Kind.OR)) {
      return isFalseOnlyIfGiven(either.leftOperand(), parameter)
          || isFalseOnlyIfGiven(either.rightOperand(), parameter);
    }
    return test instanceof UnaryExpression not
        && not.is(Tree.Kind.NOT)
        && isTrueOnlyIfGiven(not.expression(), parameter);
  }
}
