package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.fixes.Fix;
import dev.asyncpython.knowledge.LoopRunner;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallPath;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Tier;
import dev.asyncpython.solver.Reach;
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
 * Reports event loops that are started while one already runs in the thread: in the body of an
 * {@code async def}, or in synchronous functions of the same file that it calls.
 */
@Rule(key = "ASYNC002")
public final class Async002NestedLoopCheck extends AsyncCheck {

  private static final int MAXIMUM_DEPTH = 6;

  @Override
  protected void check(FileModel file, Report report) {
    FileFacts facts = facts(file);
    Reach reach =
        Reach.of(
            facts.functions(),
            call -> call.has(Effect.RUNS_LOOP, Tier.L) && !call.guarded(),
            call -> !call.guarded());
    for (FunctionScope function : file.asyncFunctions()) {
      for (CallFact call : facts.of(function).calls()) {
        reach
            .path(call, MAXIMUM_DEPTH)
            .ifPresent(path -> reportPath(file, facts, function, path, report));
      }
    }
  }

  private void reportPath(
      FileModel file, FileFacts facts, FunctionScope function, CallPath path, Report report) {
    Tree site = facts.tree(path.steps().get(0));
    String runner = CallText.of(facts.tree(path.effect()), path.effect().effectName());
    if (path.distance() > 0) {
      Report.Issue issue =
          report.on(
              CallText.shown(site), "ASYNC002.transitive", path.steps().get(0).text(), runner);
      CallPaths.explain(facts, function, path, issue, "ASYNC002.starts", runner);
      return;
    }
    Optional<String> server = replacement(path.effect().effectName());
    Report.Issue issue =
        server.isPresent()
            ? report.on(
                CallText.shown(site),
                "ASYNC002.server",
                runner,
                function.displayName(),
                server.get())
            : report.on(CallText.shown(site), "ASYNC002.direct", runner, function.displayName());
    CallPaths.explainAsync(function, issue);
    knowledge()
        .loopRunner(path.effect().effectName())
        .ifPresent(known -> addFix(file, known, site, issue));
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
              fix ->
                  fix.addTo(
                      issue.raw(),
                      messages().get("ASYNC002.fix", CallText.of(call, known.name()))));
    }
  }
}
