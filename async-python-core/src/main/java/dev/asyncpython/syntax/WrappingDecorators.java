package dev.asyncpython.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.Tree;

/** Tells whether a decorated async function still gives a coroutine when it is called. */
final class WrappingDecorators {

  private WrappingDecorators() {}

  /** True when each decorator is known to leave an async function an async function. */
  static boolean keepCoroutine(List<Decorator> decorators, FileModel file) {
    return decorators.stream().allMatch(decorator -> keepsCoroutine(decorator, file));
  }

  /** True when a decorator is known to leave what it decorates as it is. */
  static boolean isTransparent(Decorator decorator, FileModel file) {
    return file.names().hasRole(unapplied(decorator.expression()), "transparent");
  }

  private static Expression unapplied(Expression expression) {
    return expression instanceof CallExpression call ? call.callee() : expression;
  }

  private static boolean keepsCoroutine(Decorator decorator, FileModel file) {
    if (isTransparent(decorator, file)) {
      return true;
    }
    Expression expression = decorator.expression();
    FunctionScope function = functionNamed(unapplied(expression), file);
    if (expression instanceof CallExpression) {
      // A factory of decorators: what it returns is the decorator.
      function = returned(function, file).orElse(null);
    }
    return function != null && !function.isAsync() && givesCoroutineFunction(function, file);
  }

  private static boolean givesCoroutineFunction(FunctionScope decorator, FileModel file) {
    if (returnsItsParameter(decorator)) {
      return true;
    }
    FunctionScope wrapper = returned(decorator, file).orElse(null);
    return wrapper != null
        && wrapper.isAsync()
        && !wrapper.isAsyncGenerator()
        && Decorators.of(wrapper).stream().allMatch(outer -> isTransparent(outer, file));
  }

  /** The one nested function that all {@code return} statements of a function name. */
  private static Optional<FunctionScope> returned(
      @Nullable FunctionScope function, FileModel file) {
    if (function == null || function.isAsync()) {
      return Optional.empty();
    }
    FunctionScope agreed = null;
    for (Expression value : returnedValues(function)) {
      FunctionScope named = functionNamed(value, file);
      if (named == null || named.parent() != function || (agreed != null && agreed != named)) {
        return Optional.empty();
      }
      agreed = named;
    }
    return Optional.ofNullable(agreed);
  }

  private static boolean returnsItsParameter(FunctionScope decorator) {
    String parameter = FileIndexer.firstParameter(decorator);
    List<Expression> values = returnedValues(decorator);
    return parameter != null
        && !values.isEmpty()
        && values.stream()
            .allMatch(
                value ->
                    value instanceof Name name
                        && name.name().equals(parameter)
                        && name.symbol() != null
                        && Bindings.of(name.symbol()).size() == 1);
  }

  private static List<Expression> returnedValues(FunctionScope function) {
    return function.statements(ReturnStatement.class).stream()
        .flatMap(statement -> statement.expressions().stream())
        .toList();
  }

  private static @Nullable FunctionScope functionNamed(Expression expression, FileModel file) {
    Symbol symbol = expression instanceof Name name ? name.symbol() : null;
    if (symbol == null) {
      return null;
    }
    List<Usage> bindings = Bindings.of(symbol);
    if (bindings.size() != 1 || bindings.get(0).kind() != Usage.Kind.FUNC_DECLARATION) {
      return null;
    }
    Tree definition = bindings.get(0).tree().parent();
    return definition instanceof FunctionDef ? file.scope(definition) : null;
  }
}
