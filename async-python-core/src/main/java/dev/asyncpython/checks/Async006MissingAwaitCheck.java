package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.knowledge.CoroutineFunction.Returns;
import dev.asyncpython.syntax.CoroutineCalls;
import dev.asyncpython.syntax.CoroutineCalls.Coroutine;
import dev.asyncpython.syntax.DeadCode;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.LocalValue;
import dev.asyncpython.syntax.Trees;
import dev.asyncpython.syntax.ValueUse;
import java.util.List;
import java.util.Optional;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.FormattedExpression;
import org.sonar.plugins.python.api.tree.Name;

/** Reports calls of coroutine functions whose coroutine is never awaited, or used as a result. */
@Rule(key = "ASYNC006")
public final class Async006MissingAwaitCheck extends AsyncCheck {

  /** Synchronous files of an asynchronous project forget to await library coroutines too. */
  @Override
  protected boolean needsAsyncFunctions() {
    return false;
  }

  @Override
  protected void check(FileModel file, Report report) {
    if (file.asyncFunctions().isEmpty() && !knowledge().hasCoroutines(file.importedModules())) {
      return;
    }
    file.module().calls().forEach(call -> inspect(call, file, report));
    for (FunctionScope function : file.functions()) {
      function.calls().forEach(call -> inspect(call, file, report));
    }
  }

  private void inspect(CallExpression call, FileModel file, Report report) {
    ValueUse use = ValueUse.of(call);
    // What most calls are: dismissed before any name is resolved.
    if (use.kind() == ValueUse.Kind.OTHER || use.kind() == ValueUse.Kind.AWAITED) {
      return;
    }
    if (use.kind() == ValueUse.Kind.ASSIGNED) {
      inspectVariable(call, use, file, report);
      return;
    }
    CoroutineMisuse misuse = CoroutineMisuse.of(use, file).orElse(null);
    if (misuse == null) {
      return;
    }
    Coroutine coroutine = coroutine(call, file).orElse(null);
    if (coroutine != null
        && (coroutine.returns() == Returns.COROUTINE || misuse == CoroutineMisuse.STATEMENT)) {
      Optional<String> builtin = BuiltinCoverage.ofCoroutine(call, use).filter(this::defersTo);
      if (builtin.isPresent()) {
        leave(report, call.callee().firstToken().line(), builtin.get());
      } else {
        report(call, coroutine, misuse.messageKey(), file, report);
      }
    }
  }

  /** A coroutine in a local variable: wrong when nothing reads it, or all reads misuse it. */
  private void inspectVariable(CallExpression call, ValueUse use, FileModel file, Report report) {
    LocalValue variable = LocalValue.of(use.user(), file).orElse(null);
    if (variable == null) {
      return;
    }
    List<Name> reads = variable.reads();
    if (use.held() && !reads.isEmpty()) {
      return;
    }
    List<CoroutineMisuse> misuses =
        reads.stream()
            .map(read -> CoroutineMisuse.of(ValueUse.of(read), file))
            .flatMap(Optional::stream)
            .toList();
    if (misuses.size() < reads.size()) {
      return;
    }
    Coroutine coroutine = coroutine(call, file).orElse(null);
    if (coroutine == null) {
      return;
    }
    if (reads.isEmpty()) {
      report(call, coroutine, "ASYNC006.unusedVariable", file, report, variable.name());
    } else if (coroutine.returns() == Returns.COROUTINE) {
      report(call, coroutine, misuses.get(0).messageKey(), file, report)
          .because(reads.get(0), "ASYNC006.used");
    }
  }

  private static Optional<Coroutine> coroutine(CallExpression call, FileModel file) {
    return CoroutineCalls.of(call, file)
        .filter(coroutine -> coroutine.returns() != Returns.FUTURE)
        .filter(coroutine -> !CoroutineMisuse.isExpectedToFail(call, file))
        .filter(coroutine -> !DeadCode.contains(call));
  }

  private Report.Issue report(
      CallExpression call,
      Coroutine coroutine,
      String messageKey,
      FileModel file,
      Report report,
      Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = coroutine.name();
    System.arraycopy(more, 0, arguments, 1, more.length);
    Report.Issue issue = report.on(call.callee(), messageKey, arguments);
    FunctionScope definition = coroutine.definition();
    if (definition != null) {
      definition.functionDef().ifPresent(def -> issue.because(def.name(), "ASYNC006.definition"));
    }
    addFix(call, file, issue);
    return issue;
  }

  private void addFix(CallExpression call, FileModel file, Report.Issue issue) {
    // Before Python 3.12 the parser of f-strings is not the one of the file: no fix inside them.
    boolean inText = Trees.ancestorInFunction(call, FormattedExpression.class::isInstance) != null;
    if (file.scopeOf(call).isAsync() && Fix.allowsAwait(call) && !inText) {
      // What never ran will run.
      issue.fix(Fix.in(file).await(call), Safety.UNSAFE, "ASYNC006.fix");
    }
  }
}
