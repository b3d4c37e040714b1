package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.TestFiles;
import dev.asyncpython.syntax.Trees;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.tree.CallExpression;

/** Independent operations awaited one after the other in a loop. */
@Rule(key = "ASYNC003")
public final class Async003SequentialAwaitCheck extends AsyncCheck {

  /** A longer callee is shown by its last name. */
  private static final int LONGEST_CALLEE = 60;

  @Override
  protected void check(FileModel file, Report report) {
    if (TestFiles.isTest(report.context().pythonFile()) || isForeign(file)) {
      return;
    }
    LoopCandidates candidates = new LoopCandidates(file);
    for (FunctionScope function : file.asyncFunctions()) {
      for (AwaitLoop loop : AwaitLoop.of(function)) {
        candidates.firstIn(loop).ifPresent(found -> report(loop, found, report));
      }
    }
  }

  /** True when the coroutines of the file may not run in asyncio, AnyIO or Trio. */
  private boolean isForeign(FileModel file) {
    return file.importedModules().stream()
        .anyMatch(
            module ->
                knowledge().idiom(module).filter(row -> row.kind().equals("foreign")).isPresent());
  }

  private static void report(AwaitLoop loop, LoopCandidates.Candidate found, Report report) {
    CallExpression call = found.call();
    String callee = Trees.text(call.callee());
    report
        .on(
            found.first(),
            call.callee().lastToken(),
            found.confident() ? "ASYNC003.confident" : "ASYNC003.collect",
            callee.length() > LONGEST_CALLEE ? NameParts.last(call.callee()) : callee)
        .because(loop.keyword(), "ASYNC003.loop");
  }
}
