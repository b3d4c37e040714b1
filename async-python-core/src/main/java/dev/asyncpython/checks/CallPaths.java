package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallPath;
import dev.asyncpython.syntax.FunctionScope;
import org.sonar.plugins.python.api.tree.FunctionDef;

/** Adds to an issue the locations that lead from the async function to what it must not do. */
final class CallPaths {

  private CallPaths() {}

  /** The async function, each call on the way, and the last one under a message of its own. */
  static void explain(
      FileFacts facts,
      FunctionScope function,
      CallPath path,
      Report.Issue issue,
      String lastKey,
      String lastName) {
    explainAsync(function, issue);
    for (CallFact step : path.steps().subList(1, path.steps().size() - 1)) {
      issue.because(CallText.shown(facts.tree(step)), "flow.step", step.text());
    }
    issue.because(CallText.shown(facts.tree(path.effect())), lastKey, lastName);
  }

  /** Why the event loop matters here. */
  static void explainAsync(FunctionScope function, Report.Issue issue) {
    if (function.tree() instanceof FunctionDef def && def.asyncKeyword() != null) {
      issue.because(def.asyncKeyword(), "flow.asyncFunction");
    }
  }
}
