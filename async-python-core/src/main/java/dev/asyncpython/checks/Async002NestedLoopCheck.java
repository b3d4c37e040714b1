package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.knowledge.LoopRunner;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.Tier;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.Optional;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Reports event loops that are started while one already runs in the thread, in the body of an
 * {@code async def}. Those behind synchronous functions, of this file or of others, are found when
 * the whole project is known.
 */
@Rule(key = "ASYNC002")
public final class Async002NestedLoopCheck extends AsyncCheck {

  private static final int MAXIMUM_DEPTH = 6;

  @Override
  protected boolean needsAsyncFunctions() {
    return false;
  }

  @Override
  protected void check(FileModel file, Report report) {
    FileFacts facts =
        collect(file, report, new PathRule(key(), Effect.RUNS_LOOP, Tier.L, MAXIMUM_DEPTH));
    for (FunctionScope function : file.asyncFunctions()) {
      for (CallFact call : facts.of(function).calls()) {
        if (call.effect() == Effect.RUNS_LOOP && !call.is(CallTrait.GUARDED)) {
          reportDirect(file, function, call, facts.tree(call), report);
        }
      }
    }
  }

  private void reportDirect(
      FileModel file, FunctionScope function, CallFact call, Tree site, Report report) {
    String runner = CallText.of(site, call.effectName());
    Optional<String> server = replacement(call.effectName());
    Report.Issue issue =
        server.isPresent()
            ? report.on(
                CallText.shown(site),
                "ASYNC002.server",
                runner,
                function.displayName(),
                server.get())
            : report.on(CallText.shown(site), "ASYNC002.direct", runner, function.displayName());
    explainAsync(function, issue);
    knowledge().loopRunner(call.effectName()).ifPresent(known -> addFix(file, known, site, issue));
  }

  /**
   * What serves or connects on a loop that runs already; empty when {@code await} is the answer.
   */
  private Optional<String> replacement(String runner) {
    return knowledge()
        .blocking(runner)
        .map(known -> known.asyncio())
        .filter(name -> !name.isEmpty() && !name.equals("await"));
  }

  private void addFix(FileModel file, LoopRunner known, Tree site, Report.Issue issue) {
    if (known.coroutine() != 0
        || !(site instanceof CallExpression call)
        || call.arguments().size() != 1
        || !Fix.allowsAwait(call)) {
      return;
    }
    Optional<Expression> awaited = Trees.positional(call, 0);
    if (awaited.isPresent()
        && (awaited.get() instanceof CallExpression
            || awaited.get() instanceof Name
            || awaited.get() instanceof QualifiedExpression)) {
      Fix.in(file)
          .awaitInstead(call, awaited.get())
          .ifPresent(
              // What always fails will work.
              fix -> issue.fix(fix, Safety.SAFE, "ASYNC002.fix", CallText.of(call, known.name())));
    }
  }
}
