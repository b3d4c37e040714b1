package dev.asyncpython.checks;

import dev.asyncpython.fixes.Safety;
import dev.asyncpython.knowledge.TaskSpawner;
import dev.asyncpython.knowledge.TaskSpawner.Reference;
import dev.asyncpython.syntax.DeadCode;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.LocalValue;
import dev.asyncpython.syntax.TaskSpawners;
import dev.asyncpython.syntax.Trees;
import dev.asyncpython.syntax.ValueUse;
import dev.asyncpython.syntax.ValueUse.Kind;
import java.util.Optional;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;

/** Reports tasks that nothing keeps, and futures of other threads whose exception is lost. */
@Rule(key = "ASYNC004")
public final class Async004DroppedTaskCheck extends AsyncCheck {

  /** Callbacks and other synchronous functions start tasks too. */
  @Override
  protected boolean needsAsyncFunctions() {
    return false;
  }

  @Override
  protected void check(FileModel file, Report report) {
    file.module().calls().forEach(call -> inspect(call, file, report));
    for (FunctionScope function : file.functions()) {
      function.calls().forEach(call -> inspect(call, file, report));
    }
  }

  private void inspect(CallExpression call, FileModel file, Report report) {
    ValueUse use = use(call, file);
    if (use.kind() != Kind.DROPPED && use.kind() != Kind.ASSIGNED && use.kind() != Kind.ATTRIBUTE) {
      return;
    }
    TaskSpawner spawner = TaskSpawners.of(call, file).orElse(null);
    if (spawner == null || DeadCode.contains(call)) {
      return;
    }
    if (use.kind() == Kind.ASSIGNED) {
      inspectVariable(call, use, spawner, file, report);
    } else if (use.kind() == Kind.DROPPED || keepsNothing(use, spawner, file)) {
      reportDropped(call, spawner, file, report);
    }
  }

  /** Where the task goes; a callback of the loop is a lambda whose value nobody gets. */
  private static ValueUse use(CallExpression call, FileModel file) {
    ValueUse use = ValueUse.of(call);
    return use.user() instanceof LambdaExpression lambda
            && !use.held()
            && LoopCallbacks.isCallback(lambda, file)
        ? new ValueUse(Kind.DROPPED, lambda, false)
        : use;
  }

  private void reportDropped(
      CallExpression call, TaskSpawner spawner, FileModel file, Report report) {
    if (defersTo(spawner.builtin())
        && file.names().isKnownToFrontend(call, spawner.name())
        && BuiltinCoverage.reportsDroppedTask(call)) {
      leave(report, call.callee().firstToken().line(), spawner.builtin());
      return;
    }
    boolean errorsLost = spawner.reference() == Reference.ERRORS_LOST;
    Report.Issue issue =
        report.on(
            call.callee(),
            errorsLost ? "ASYNC004.errorsLost" : "ASYNC004.dropped",
            Trees.text(call.callee()));
    if (!errorsLost) {
      KeptTaskFix.of(call, file, report)
          .ifPresent(fix -> issue.fix(fix, Safety.SAFE, "ASYNC004.fix"));
    }
  }

  private void inspectVariable(
      CallExpression call, ValueUse use, TaskSpawner spawner, FileModel file, Report report) {
    LocalValue variable = LocalValue.of(use.user(), file).orElse(null);
    if (variable == null || !isNeverUsed(variable, use, spawner, file)) {
      return;
    }
    String text = Trees.text(call.callee());
    if (spawner.reference() == Reference.ERRORS_LOST) {
      report.on(call.callee(), "ASYNC004.errorsLost", text);
    } else if (!FunctionLifetime.mayOutlast(variable, file)) {
      report.on(call.callee(), "ASYNC004.neverRead", variable.name(), text);
    }
  }

  private static boolean isNeverUsed(
      LocalValue variable, ValueUse use, TaskSpawner spawner, FileModel file) {
    for (Name read : variable.reads()) {
      if (use.held() || !keepsNothing(ValueUse.of(read), spawner, file)) {
        return false;
      }
    }
    return true;
  }

  /** True for a statement such as {@code task.add_done_callback(f)}, which keeps no reference. */
  private static boolean keepsNothing(ValueUse use, TaskSpawner spawner, FileModel file) {
    if (use.held()
        || spawner.reference() != Reference.WEAK
        || !(use.user() instanceof QualifiedExpression method)
        || !(method.parent() instanceof CallExpression call)
        || call.callee() != (Expression) method
        || ValueUse.of(call).kind() != Kind.DROPPED) {
      return false;
    }
    Optional<String> type = file.knowledge().resultType(spawner.name());
    return type.map(name -> file.knowledge().role(name + "." + method.name().name()))
        .filter(role -> role.equals("no-reference"))
        .isPresent();
  }
}
