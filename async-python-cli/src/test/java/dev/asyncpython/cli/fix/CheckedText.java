package dev.asyncpython.cli.fix;

import com.sonar.sslr.api.RecognitionException;
import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.rules.RuleRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.TestPythonVisitorRunner.MockPythonFile;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.semantic.ProjectLevelSymbolTable;
import org.sonar.python.semantic.v2.callgraph.CallGraph;
import org.sonar.python.semantic.v2.typetable.CachedTypeTable;
import org.sonar.python.semantic.v2.typetable.ProjectLevelTypeTable;
import org.sonar.python.semantic.v2.typetable.TypeTable;
import org.sonar.python.tree.PythonTreeMaker;

/** Runs all rules on texts, with the frontend's parser and types. */
final class CheckedText implements Reanalysis {

  /** Shared, so that the stubs of a module are read once. */
  private final ProjectLevelSymbolTable stubs = ProjectLevelSymbolTable.empty();

  private final TypeTable types = new CachedTypeTable(new ProjectLevelTypeTable(stubs));

  private final FixSafety safety = new FixSafety();
  private final List<PythonSubscriptionCheck> checks = new ArrayList<>();

  CheckedText() {
    AnalysisContext.publish(AnalysisContext.builder().rethrow(true).fixes(safety).build());
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      try {
        checks.add(type.getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public Optional<List<Issue>> analyse(String text) {
    try {
      PythonVisitorContext context =
          new PythonVisitorContext.Builder(
                  new PythonTreeMaker().fileInput(PythonParser.create().parse(text)),
                  new MockPythonFile("", "a.py", text))
              .projectLevelSymbolTable(stubs)
              .typeTable(types)
              .callGraph(CallGraph.EMPTY)
              .build();
      SubscriptionVisitor.analyze(checks, context);
      return Optional.of(context.getIssues().stream().map(this::issue).sorted().toList());
    } catch (RecognitionException e) {
      return Optional.empty();
    }
  }

  private Issue issue(PreciseIssue issue) {
    IssueLocation place = issue.primaryLocation();
    SourceRange range =
        new SourceRange(
            place.startLine(), place.startLineOffset(), place.endLine(), place.endLineOffset());
    return TestIssues.of(((AsyncCheck) issue.check()).key(), 0, range, fix(issue));
  }

  private @Nullable IssueFix fix(PreciseIssue issue) {
    if (issue.quickFixes().isEmpty()) {
      return null;
    }
    PythonQuickFix fix = issue.quickFixes().get(0);
    List<Edit> edits =
        fix.getTextEdits().stream()
            .map(
                edit ->
                    TestIssues.edit(
                        edit.startLine(),
                        edit.startLineOffset(),
                        edit.endLine(),
                        edit.endLineOffset(),
                        edit.replacementText()))
            .toList();
    return new IssueFix(fix.getDescription(), safety.isSafe(fix), edits);
  }

  /** What fixing a text gives. */
  FixLoop.Outcome fix(String text, boolean unsafe) {
    return new FixLoop(this, unsafe).run(text, analyse(text).orElseThrow());
  }
}
