package dev.asyncpython.syntax;

import java.util.List;
import java.util.Set;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;

/** Questions about the decorators of a function. */
public final class Decorators {

  private Decorators() {}

  /** The decorators of a function; empty for a lambda. */
  public static List<Decorator> of(FunctionScope function) {
    return function.functionDef().map(FunctionDef::decorators).orElse(List.of());
  }

  /** True when a decorator's last name is one of those given: {@code functools.cached_property}. */
  public static boolean has(FunctionScope function, String... lastNames) {
    Set<String> wanted = Set.of(lastNames);
    return of(function).stream().anyMatch(decorator -> wanted.contains(lastName(decorator)));
  }

  /** The last name of a decorator: {@code route} for {@code @app.route("/")}. */
  public static String lastName(Decorator decorator) {
    Expression expression = decorator.expression();
    if (expression instanceof CallExpression call) {
      expression = call.callee();
    }
    if (expression instanceof Name name) {
      return name.name();
    }
    return expression instanceof QualifiedExpression qualified ? qualified.name().name() : "";
  }
}
