package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.Tier;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Reports waits for futures, threads and processes that stop the event loop, in the body of an
 * {@code async def}, and results of asyncio tasks that are read before the task can be done. Waits
 * behind synchronous functions, of this file or of others, are found when the whole project is
 * known.
 */
@Rule(key = "ASYNC007")
public final class Async007BlockingWaitCheck extends AsyncCheck {

  private static final int MAXIMUM_DEPTH = 6;

  @Override
  protected boolean needsAsyncFunctions() {
    return false;
  }

  @Override
  protected void check(FileModel file, Report report) {
    FileFacts facts =
        collect(file, report, new PathRule(key(), Effect.WAITS, Tier.H, MAXIMUM_DEPTH));
    PrematureResults premature = new PrematureResults(file, knowledge());
    for (FunctionScope function : file.asyncFunctions()) {
      for (CallFact call : facts.of(function).calls()) {
        if (call.effect() == Effect.WAITS && call.tier().atLeast(Tier.H)) {
          reportDirect(file, function, call, facts.tree(call), report);
        }
      }
      for (CallExpression call : function.calls()) {
        premature
            .readBy(function, call)
            .ifPresent(task -> reportPremature(file, call, task, report));
      }
    }
  }

  private void reportDirect(
      FileModel file, FunctionScope function, CallFact fact, Tree site, Report report) {
    String text = CallText.of(site, fact.effectName());
    BlockingCall known = knowledge().blocking(fact.effectName()).orElseThrow();
    Report.Issue issue =
        switch (ThreadsafeCalls.behind(file, knowledge(), site)) {
          case THIS_LOOP -> report.on(CallText.shown(site), "ASYNC007.deadlock", text);
          case SOME_LOOP -> report.on(CallText.shown(site), "ASYNC007.threadsafe", text);
          case NONE ->
              report.on(
                  CallText.shown(site),
                  "ASYNC007.blocking",
                  text,
                  known.replacements(file.library()).stream().findFirst().orElse(""));
        };
    explainAsync(function, issue);
    if (site instanceof CallExpression call) {
      WaitFixes.addWrapFuture(file, known, call, issue);
    }
  }

  private void reportPremature(
      FileModel file, CallExpression call, Expression task, Report report) {
    String name = Trees.text(task);
    Report.Issue issue =
        task instanceof CallExpression
            ? report.on(CallText.shown(call), "ASYNC007.atOnce", CallText.of(call, "result"))
            : report.on(
                CallText.shown(call), "ASYNC007.premature", CallText.of(call, "result"), name);
    WaitFixes.addAwait(file, call, task, issue);
  }
}
