package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.syntax.FileModel;
import java.util.Optional;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;

/**
 * The fixes of ASYNC007: {@code future.result()} becomes {@code await asyncio.wrap_future(future)},
 * and {@code task.result()} becomes {@code await task}.
 */
final class WaitFixes {

  private static final String WRAPPER = "asyncio.wrap_future";
  private static final String RESULT = "result";

  private WaitFixes() {}

  static void addWrapFuture(
      FileModel file, BlockingCall known, CallExpression call, Report.Issue issue) {
    if (file.library() != AsyncLibrary.ASYNCIO
        || !known.asyncio().startsWith(WRAPPER)
        || !isPlainResult(call)) {
      return;
    }
    Fix fix = Fix.in(file);
    Optional<String> module = fix.importing(AsyncLibrary.ASYNCIO.module());
    QualifiedExpression method = (QualifiedExpression) call.callee();
    if (module.isPresent()) {
      fix.await(call)
          .insertBefore(method.qualifier(), module.get() + ".wrap_future(")
          .replace(method.dotToken(), call.lastToken(), ")");
      // A future that is cancelled raises another exception when it is awaited, and is cancelled
      // with the task that awaits it.
      issue.fix(fix, Safety.UNSAFE, "ASYNC007.fix.wrap");
    }
  }

  static void addAwait(FileModel file, CallExpression call, Expression task, Report.Issue issue) {
    if (isPlainResult(call) && !(task instanceof AssignmentExpression)) {
      Fix.in(file)
          .awaitInstead(call, task)
          .ifPresent(fix -> issue.fix(fix, Safety.SAFE, "ASYNC007.fix.await"));
    }
  }

  private static boolean isPlainResult(CallExpression call) {
    return call.arguments().isEmpty()
        && call.callee() instanceof QualifiedExpression method
        && method.name().name().equals(RESULT)
        && method.dotToken().line() == method.qualifier().lastToken().line()
        && Fix.allowsAwait(call);
  }
}
