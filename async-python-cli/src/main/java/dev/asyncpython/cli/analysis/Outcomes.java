package dev.asyncpython.cli.analysis;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.fix.FixSafety;
import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;

/** Turns what checks raise into values without any tree. */
final class Outcomes {

  private final SourcePath path;
  private final FixSafety safety;

  Outcomes(SourcePath path, FixSafety safety) {
    this.path = path;
    this.safety = safety;
  }

  FileOutcome of(
      String text,
      List<PreciseIssue> issues,
      Map<String, ModuleFacts> facts,
      FileMeasures measures,
      Map<Integer, Set<String>> suppressed,
      List<CellStart> cells) {
    Map<SourceRange, String> effects = effects(facts);
    List<LocalIssue> local = new ArrayList<>();
    for (PreciseIssue issue : issues) {
      local.add(local(issue, effects));
    }
    return new FileOutcome(
        path.shown(),
        path.module(),
        local,
        facts,
        measures,
        suppressed,
        lines(text, local, facts),
        cells);
  }

  /** Names of the library functions that are called, by place: issues name them in words only. */
  private static Map<SourceRange, String> effects(Map<String, ModuleFacts> facts) {
    Map<SourceRange, String> effects = new HashMap<>();
    for (ModuleFacts module : facts.values()) {
      for (FunctionFacts function : module.functions()) {
        for (CallFact call : function.calls()) {
          if (call.effect() != null) {
            effects.put(call.range(), call.effectName());
          }
        }
      }
    }
    return effects;
  }

  private LocalIssue local(PreciseIssue issue, Map<SourceRange, String> effects) {
    AsyncCheck check = (AsyncCheck) issue.check();
    SourceRange range = range(issue.primaryLocation());
    List<Finding.Step> places = new ArrayList<>();
    for (IssueLocation place : issue.secondaryLocations()) {
      places.add(new Finding.Step(path.module(), range(place), String.valueOf(place.message())));
    }
    String message = String.valueOf(issue.primaryLocation().message());
    Finding finding =
        new Finding(
            check.key(), path.module(), range, message, effects.getOrDefault(range, ""), places);
    return new LocalIssue(finding, fix(issue));
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
                    new Edit(
                        new SourceRange(
                            edit.startLine(),
                            edit.startLineOffset(),
                            edit.endLine(),
                            edit.endLineOffset()),
                        edit.replacementText()))
            .toList();
    return new IssueFix(fix.getDescription(), safety.isSafe(fix), edits);
  }

  private static SourceRange range(IssueLocation place) {
    return new SourceRange(
        place.startLine(), place.startLineOffset(), place.endLine(), place.endLineOffset());
  }

  /** The lines of issues, and of calls on which the whole project's analysis may raise some. */
  private static SortedMap<Integer, String> lines(
      String text, List<LocalIssue> issues, Map<String, ModuleFacts> facts) {
    SortedMap<Integer, String> lines = new TreeMap<>();
    for (LocalIssue issue : issues) {
      lines.put(issue.finding().range().startLine(), "");
    }
    for (ModuleFacts module : facts.values()) {
      for (FunctionFacts function : module.functions()) {
        if (function.is(FunctionTrait.ASYNC)) {
          function.calls().forEach(call -> lines.put(call.range().startLine(), ""));
        }
      }
    }
    if (!lines.isEmpty()) {
      String[] all = text.split("\r\n|\n|\r", -1);
      lines.replaceAll((line, nothing) -> line <= all.length ? all[line - 1] : "");
    }
    return lines;
  }
}
