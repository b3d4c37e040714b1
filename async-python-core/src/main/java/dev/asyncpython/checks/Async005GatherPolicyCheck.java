package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.fixes.SourceLines;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.TestFiles;
import dev.asyncpython.syntax.Trees;
import java.util.Optional;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.PythonVersionUtils;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WithStatement;

/** Operations run together when nothing says what happens if one of them fails. */
@Rule(key = "ASYNC005")
public final class Async005GatherPolicyCheck extends AsyncCheck {

  @Override
  protected void check(FileModel file, Report report) {
    if (TestFiles.isTest(report.context().pythonFile())) {
      return;
    }
    NameHints hints = new NameHints(file.knowledge());
    Pacing idioms = new Pacing(file, hints);
    for (FunctionScope function : file.asyncFunctions()) {
      // The first failure must end a function that lives as long as the program.
      if (hints.verb(function.name(), "forever")) {
        continue;
      }
      for (AwaitExpression await : function.awaits()) {
        GatherCall.of(await, idioms)
            .filter(GatherCall::isUndecided)
            .filter(gather -> !hasHandlers(gather.call(), idioms))
            .ifPresent(gather -> check(gather, file, hints, idioms, report));
      }
    }
  }

  private void check(
      GatherCall gather, FileModel file, NameHints hints, Pacing idioms, Report report) {
    GatherCall.Results results = gather.results();
    GatheredOperations operations = new GatheredOperations(gather, file, hints, idioms);
    if (results == GatherCall.Results.UNPACKED
        || operations.areUnknown()
        || operations.anyLongLived()
        || operations.neverRaise()) {
      return;
    }
    CallExpression call = gather.call();
    if (results == GatherCall.Results.DISCARDED || operations.anyWrite()) {
      Report.Issue issue = report.on(call.callee(), "ASYNC005.gather");
      // Errors become values.
      addPolicy(call, file, report).ifPresent(fix -> issue.fix(fix, Safety.UNSAFE, "ASYNC005.fix"));
    } else if (PythonVersionUtils.areSourcePythonVersionsGreaterOrEqualThan(
        report.context().sourcePythonVersions(), PythonVersionUtils.Version.V_311)) {
      report.on(call.callee(), "ASYNC005.taskGroup");
    }
  }

  /** True when a handler around the call, in the same function, decides what a failure means. */
  private static boolean hasHandlers(CallExpression call, Pacing idioms) {
    return Trees.ancestorInFunction(call, tree -> handles(tree, call, idioms)) != null;
  }

  private static boolean handles(Tree around, Tree call, Pacing idioms) {
    if (around instanceof TryStatement attempt) {
      return !attempt.exceptClauses().isEmpty() && Trees.isInside(call, attempt.body());
    }
    return around instanceof WithStatement with
        && with.withItems().stream().anyMatch(item -> idioms.isIdiom(item.test(), "suppress"));
  }

  private static Optional<Fix> addPolicy(CallExpression call, FileModel file, Report report) {
    if (!Fix.acceptsAnotherArgument(call)) {
      return Optional.empty();
    }
    int count = call.arguments().size();
    Argument last = call.arguments().get(count - 1);
    Token first = last.firstToken();
    Token before = count > 1 ? call.arguments().get(count - 2).lastToken() : call.leftPar();
    // On a line of its own where the arguments have one each.
    Optional<String> indentation =
        before != null && before.line() < first.line()
            ? SourceLines.of(report.context().pythonFile()).indentationOf(first)
            : Optional.empty();
    String separator = indentation.map(spaces -> ",\n" + spaces).orElse(", ");
    return Optional.of(Fix.in(file).insertAfter(last, separator + "return_exceptions=True"));
  }
}
