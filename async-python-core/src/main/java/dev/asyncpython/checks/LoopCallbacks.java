package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.ValueUse;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.LambdaExpression;

/** Recognises lambdas that the event loop runs, and whose value it drops. */
final class LoopCallbacks {

  private LoopCallbacks() {}

  /** True for an argument such as that of {@code loop.call_soon}. */
  static boolean isCallback(LambdaExpression lambda, FileModel file) {
    ValueUse use = ValueUse.of(lambda);
    CallExpression call = use.kind() == ValueUse.Kind.ARGUMENT ? use.call() : null;
    return call != null && file.names().lookup(call, file.knowledge()::loopCallback).isPresent();
  }
}
