package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.LocalValue;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;

/**
 * Tells whether a function may run for as long as a task in one of its local variables: the
 * variable keeps the task until then.
 */
final class FunctionLifetime {

  private FunctionLifetime() {}

  /** True when the function may wait for long after the assignment. */
  static boolean mayOutlast(LocalValue variable, FileModel file) {
    FunctionScope function = variable.function();
    if (variable.isInLoop()) {
      // The next round gives the variable another task.
      return false;
    }
    if (!function.isAsync()) {
      // What it calls next may run the loop, "reactor.run()" for example.
      return function.calls().stream()
          .filter(variable::mayLiveAt)
          .anyMatch(call -> !isShort(call, variable, file));
    }
    List<AwaitExpression> later = function.awaits().stream().filter(variable::mayLiveAt).toList();
    return later.stream().anyMatch(await -> mayBeLong(await, file))
        || Trees.withinFunction(function.tree()).stream()
            .filter(FunctionLifetime::consumesStream)
            .anyMatch(variable::mayLiveAt);
  }

  /** A call on the task itself, or one that only writes a text. */
  private static boolean isShort(CallExpression call, LocalValue variable, FileModel file) {
    return file.names().hasRole(call.callee(), "text")
        || (call.callee() instanceof QualifiedExpression method
            && method.qualifier() instanceof Name receiver
            && receiver.name().equals(variable.name()));
  }

  private static boolean mayBeLong(AwaitExpression await, FileModel file) {
    if (Trees.ancestorInFunction(await, WhileStatement.class::isInstance) != null
        || !(Trees.unwrapped(await.expression()) instanceof CallExpression call)) {
      return true;
    }
    return file.names().lookup(call, file.knowledge()::coroutineFunction).isEmpty()
        || file.names().hasRole(call.callee(), "unbounded");
  }

  private static boolean consumesStream(Tree tree) {
    return (tree instanceof ForStatement loop && loop.isAsync())
        || (tree instanceof ComprehensionFor clause && clause.asyncToken() != null);
  }
}
