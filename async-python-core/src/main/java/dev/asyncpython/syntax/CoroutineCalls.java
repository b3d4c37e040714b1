package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.CoroutineFunction;
import dev.asyncpython.knowledge.CoroutineFunction.Returns;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.EllipsisExpression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.PassStatement;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StringLiteral;

/**
 * Tells whether a call gives a coroutine or another awaitable. Certain answers only: functions and
 * methods of the file, then the table of library functions.
 */
public final class CoroutineCalls {

  private CoroutineCalls() {}

  /**
   * What a call to a coroutine function gives.
   *
   * @param name how to call the function in a message
   * @param returns what the call gives
   * @param definition where the file defines the function; null for a library's
   */
  public record Coroutine(String name, Returns returns, @Nullable FunctionScope definition) {}

  /** What the call gives; empty when that is no awaitable or uncertain. */
  public static Optional<Coroutine> of(CallExpression call, FileModel file) {
    FunctionScope definition = file.definitionOf(call);
    if (definition != null) {
      return isCertain(definition, file)
          ? Optional.of(new Coroutine(definition.displayName(), Returns.COROUTINE, definition))
          : Optional.empty();
    }
    Optional<CoroutineFunction> known =
        file.names().lookup(call, file.knowledge()::coroutineFunction);
    return known.map(function -> new Coroutine(function.name(), function.returns(), null));
  }

  private static boolean isCertain(FunctionScope function, FileModel file) {
    if (!isCoroutineFunction(function, file) || DeadCode.contains(function.tree())) {
      return false;
    }
    ClassScope owner = function.owner();
    return owner == null || isCertainMethod(function, owner, file);
  }

  private static boolean isCoroutineFunction(FunctionScope function, FileModel file) {
    return function.isAsync()
        && !function.isAsyncGenerator()
        && WrappingDecorators.keepCoroutine(Decorators.of(function), file);
  }

  private static boolean isCertainMethod(FunctionScope method, ClassScope owner, FileModel file) {
    Classes classes = file.names().classes();
    String name = method.name();
    // Bodies without code describe what subclasses, in other files too, may do otherwise.
    return !isStub(method)
        && owner.tree().decorators().stream()
            .allMatch(decorator -> WrappingDecorators.isTransparent(decorator, file))
        && classes.libraryBases(owner).stream()
            .noneMatch(base -> file.knowledge().role(base).equals("protocol"))
        && classes.ancestors(owner).stream().allMatch(c -> c.attributeSources(name).isEmpty())
        && classes.subclasses(owner).stream()
            .allMatch(subclass -> keepsCoroutine(subclass, name, file));
  }

  private static boolean keepsCoroutine(ClassScope subclass, String name, FileModel file) {
    return subclass.attributeSources(name).isEmpty()
        && (!subclass.defines(name)
            || subclass.method(name).filter(m -> isCoroutineFunction(m, file)).isPresent());
  }

  private static boolean isStub(FunctionScope method) {
    return method.tree() instanceof FunctionDef def
        && def.body().statements().stream().allMatch(CoroutineCalls::doesNothing);
  }

  private static boolean doesNothing(Statement statement) {
    if (statement instanceof ExpressionStatement expression) {
      return expression.expressions().stream()
          .allMatch(e -> e instanceof StringLiteral || e instanceof EllipsisExpression);
    }
    return statement instanceof PassStatement || statement instanceof RaiseStatement;
  }
}
