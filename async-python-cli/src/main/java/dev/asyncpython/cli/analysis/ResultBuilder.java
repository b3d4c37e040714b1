package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Fingerprints;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.engine.ProjectAnalysis;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.SourceRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at all files together, and makes what reports show. */
public final class ResultBuilder {

  private final AnalysisOptions options;
  private final Map<String, RuleInfo> rules;
  private final Map<String, FileOutcome> files = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private ResultBuilder(AnalysisOptions options, Map<String, RuleInfo> rules) {
    this.options = options;
    this.rules = rules;
  }

  /**
   * The result of a run.
   *
   * @param local of all files, in their order
   * @param found files that were not even opened
   * @param rules by key
   */
  public static Result build(
      LocalResults local,
      Collection<FileProblem> found,
      AnalysisOptions options,
      Map<String, RuleInfo> rules) {
    ResultBuilder builder = new ResultBuilder(options, rules);
    for (FileOutcome file : local.files()) {
      builder.files.put(file.module(), file);
    }
    for (FileOutcome file : local.files()) {
      file.issues().forEach(issue -> builder.add(issue.finding(), issue.fix()));
    }
    builder.solve(local);
    List<FileProblem> problems = new ArrayList<>(found);
    problems.addAll(local.problems());
    Collections.sort(problems);
    return new Result(
        Fingerprints.number(builder.issues), problems, practices(local.files()), size(local));
  }

  /** The issues of one file, as far as they depend on nothing else; sorted. */
  public static List<Issue> issuesOf(
      FileOutcome file, AnalysisOptions options, Map<String, RuleInfo> rules) {
    ResultBuilder builder = new ResultBuilder(options, rules);
    builder.files.put(file.module(), file);
    file.issues().forEach(issue -> builder.add(issue.finding(), issue.fix()));
    return Fingerprints.number(builder.issues);
  }

  /** Rules that know the same of libraries have the same facts, and are solved together. */
  private void solve(LocalResults local) {
    Map<String, List<PathRule>> groups = new LinkedHashMap<>();
    for (PathRule rule : new TreeMap<>(local.rules()).values()) {
      groups
          .computeIfAbsent(knowledge(rule.key()).fingerprint(), key -> new ArrayList<>())
          .add(rule);
    }
    Messages messages = Messages.load(options.language());
    for (List<PathRule> group : groups.values()) {
      ProjectAnalysis.Settings settings =
          new ProjectAnalysis.Settings(
              messages, knowledge(group.get(0).key()), Set.of(), options.partial());
      ProjectAnalysis.run(projectFiles(local, group), group, settings)
          .findings()
          .forEach(finding -> add(finding, null));
    }
  }

  private static List<ProjectFile> projectFiles(LocalResults local, List<PathRule> group) {
    List<ProjectFile> files = new ArrayList<>();
    for (FileOutcome file : local.files()) {
      for (PathRule rule : group) {
        ModuleFacts facts = file.facts().get(rule.key());
        if (facts != null) {
          // Those of the other rules are equal; missing is what a check that failed left out.
          files.add(new ProjectFile(file.module(), facts));
          break;
        }
      }
    }
    return files;
  }

  private KnownApis knowledge(String rule) {
    Map<String, String> own = options.parameters().getOrDefault(rule, Map.of());
    return options
        .knowledge()
        .plusUserRows(
            UserRows.parse(
                own.getOrDefault("additionalBlockingCalls", ""),
                own.getOrDefault("nonBlockingCalls", ""),
                own.getOrDefault("additionalOffloaders", ""),
                error -> {}));
  }

  private void add(Finding finding, @Nullable IssueFix fix) {
    FileOutcome file = files.get(finding.file());
    RuleInfo rule = rules.get(finding.rule());
    int line = finding.range().startLine();
    if (file == null || rule == null || file.isSuppressed(finding.rule(), line)) {
      return;
    }
    String text = file.lines().getOrDefault(line, "");
    String code = code(text, finding.range());
    int cell = cell(file, line);
    issues.add(
        new Issue(
            finding.rule(),
            rule.severity(),
            finding.message(),
            file.shown(),
            cell,
            inCell(file, finding.range()),
            code,
            finding.api(),
            finding.flow().stream().map(this::step).toList(),
            cell > 0 ? null : fix,
            Fingerprints.of(finding.rule(), file.shown(), text, code)));
  }

  private Step step(Finding.Step step) {
    FileOutcome file = files.get(step.file());
    return file == null
        ? new Step(step.file(), 0, step.range(), step.message())
        : new Step(
            file.shown(),
            cell(file, step.range().startLine()),
            inCell(file, step.range()),
            step.message());
  }

  private static String code(String line, SourceRange range) {
    int start = Math.min(range.startColumn(), line.length());
    int end = range.endLine() == range.startLine() ? range.endColumn() : line.length();
    return line.substring(start, Math.max(start, Math.min(end, line.length()))).strip();
  }

  private static int cell(FileOutcome file, int line) {
    CellStart start = start(file, line);
    return start == null ? 0 : start.cell();
  }

  private static SourceRange inCell(FileOutcome file, SourceRange range) {
    CellStart start = start(file, range.startLine());
    if (start == null) {
      return range;
    }
    int before = start.line() - 1;
    return new SourceRange(
        range.startLine() - before,
        range.startColumn(),
        range.endLine() - before,
        range.endColumn());
  }

  private static @Nullable CellStart start(FileOutcome file, int line) {
    CellStart last = null;
    for (CellStart start : file.cells()) {
      if (start.line() <= line) {
        last = start;
      }
    }
    return last;
  }

  private static List<PracticeCount> practices(List<FileOutcome> files) {
    List<PracticeCount> counts = new ArrayList<>();
    for (Practice practice : Practice.values()) {
      int occurrences = 0;
      List<String> where = new ArrayList<>();
      for (FileOutcome file : files) {
        int count = file.measures().practices().getOrDefault(practice, 0);
        if (count > 0) {
          occurrences += count;
          where.add(file.shown());
        }
      }
      if (occurrences > 0) {
        Collections.sort(where);
        counts.add(new PracticeCount(practice, occurrences, where));
      }
    }
    return counts;
  }

  private static Result.Size size(LocalResults local) {
    int lines = 0;
    int asyncFunctions = 0;
    for (FileOutcome file : local.files()) {
      lines += file.measures().lines();
      asyncFunctions += file.measures().asyncFunctions();
    }
    return new Result.Size(local.files().size(), lines, asyncFunctions);
  }
}
