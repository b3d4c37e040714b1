package dev.asyncpython.testing;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.engine.ProjectAnalysis;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.SourceRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.LocationInFile;
import org.sonar.plugins.python.api.ProjectPythonVersion;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVersionUtils;
import org.sonar.plugins.python.api.PythonVersionUtils.Version;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.types.v2.ModuleType;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.TestPythonVisitorRunner;
import org.sonar.python.caching.CacheContextImpl;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.semantic.ProjectLevelSymbolTable;
import org.sonar.python.semantic.v2.callgraph.CallGraph;
import org.sonar.python.tree.PythonTreeMaker;

/**
 * Runs checks on Python files with the frontend on the class path (5.14.2, 5.18 or 5.31). A check
 * that throws makes the test fail.
 */
public final class Analysis {

  private static final String VERSIONS = "# python:";

  /** As in a scan, files share what was read of the standard library's stubs: ten times faster. */
  private static final ProjectLevelSymbolTable STUBS = ProjectLevelSymbolTable.empty();

  /** For checks that were made to run on one file: where their facts are and what they know. */
  private static final Map<AsyncCheck, SingleFile> SINGLE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Analysis() {}

  private record SingleFile(CollectingStore store, AnalysisContext context) {}

  /** Parses a file; throws when it is not Python. */
  public static PythonVisitorContext parse(Path file) {
    return TestPythonVisitorRunner.createContext(
        file.toFile(), null, "", STUBS, CacheContextImpl.dummyCache());
  }

  /** Parses a file as the command line does: see {@link #alone(SourceFile, String)}. */
  public static PythonVisitorContext parseAlone(Path file) {
    return alone(new SourceFile(file.toFile()), "");
  }

  /**
   * Parses a file as the command line does: without the symbols of other files, and without the
   * frontend's inference of types.
   */
  static PythonVisitorContext alone(SourceFile file, String packageName) {
    FileInput tree = new PythonTreeMaker().fileInput(PythonParser.create().parse(file.content()));
    return new PythonVisitorContext.Builder(tree, file)
        .packageName(packageName)
        .projectLevelSymbolTable(STUBS)
        .callGraph(CallGraph.EMPTY)
        .moduleType(new ModuleType("module"))
        .build();
  }

  /**
   * New instances of check classes that share one context, as SonarQube makes them; what a file
   * reaches through its own functions is reported with it.
   */
  public static List<AsyncCheck> checks(
      AnalysisContext.Builder settings, Collection<Class<? extends AsyncCheck>> classes) {
    CollectingStore store = new CollectingStore(key -> key);
    AnalysisContext context = settings.rethrow(true).store(store).build();
    List<AsyncCheck> checks = instances(context, classes);
    checks.forEach(check -> SINGLE.put(check, new SingleFile(store, context)));
    return checks;
  }

  /** New instances of check classes in a context, which leave their facts in its store. */
  static List<AsyncCheck> instances(
      AnalysisContext context, Collection<Class<? extends AsyncCheck>> classes) {
    AnalysisContext.publish(context);
    List<AsyncCheck> checks = new ArrayList<>();
    for (Class<? extends AsyncCheck> type : classes) {
      try {
        checks.add(type.getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return checks;
  }

  /** One check with the default settings and rule parameters. */
  public static AsyncCheck check(Class<? extends AsyncCheck> type, Map<String, String> parameters) {
    AsyncCheck check = checks(AnalysisContext.builder(), List.of(type)).get(0);
    RuleParameters.set(check, parameters);
    return check;
  }

  /**
   * The issues of a file. A first line {@code # python: 3.11, 3.12} sets the project's versions of
   * Python, which are all versions otherwise.
   */
  public static List<PreciseIssue> run(Path file, Collection<? extends AsyncCheck> checks) {
    return run(parse(file), checks);
  }

  /** The issues that checks raise on a parsed file, without those that others raised before. */
  public static List<PreciseIssue> run(
      PythonVisitorContext context, Collection<? extends AsyncCheck> checks) {
    int already = context.getIssues().size();
    Set<Version> before = ProjectPythonVersion.currentVersions();
    String first = context.pythonFile().content().lines().findFirst().orElse("");
    if (first.startsWith(VERSIONS)) {
      ProjectPythonVersion.setCurrentVersions(
          PythonVersionUtils.fromString(first.substring(VERSIONS.length())));
    }
    try {
      List<PythonSubscriptionCheck> subscribed = new ArrayList<>(checks);
      SubscriptionVisitor.analyze(subscribed, context);
    } finally {
      ProjectPythonVersion.setCurrentVersions(before);
    }
    List<PreciseIssue> all = context.getIssues();
    List<PreciseIssue> issues = new ArrayList<>(all.subList(already, all.size()));
    issues.addAll(throughFunctions(checks));
    return List.copyOf(issues);
  }

  /** What the analysis of a project of this one file finds. */
  private static List<PreciseIssue> throughFunctions(Collection<? extends AsyncCheck> checks) {
    Map<String, AsyncCheck> byKey = new HashMap<>();
    Set<SingleFile> runs = new LinkedHashSet<>();
    for (AsyncCheck check : checks) {
      byKey.put(check.key(), check);
      SingleFile single = SINGLE.get(check);
      if (single != null) {
        runs.add(single);
      }
    }
    List<PreciseIssue> issues = new ArrayList<>();
    for (SingleFile run : runs) {
      ProjectAnalysis.Settings settings =
          new ProjectAnalysis.Settings(
              run.context().messages(),
              run.context().knowledge(),
              run.context().activeBuiltins(),
              false);
      for (ProjectRun.Facts facts : run.store().take()) {
        for (Finding finding :
            ProjectAnalysis.run(facts.files(), facts.rules(), settings).findings()) {
          AsyncCheck check = byKey.get(finding.rule());
          if (check != null) {
            issues.add(issue(check, finding));
          }
        }
      }
    }
    return issues;
  }

  private static PreciseIssue issue(AsyncCheck check, Finding finding) {
    PreciseIssue issue =
        new PreciseIssue(
            check,
            IssueLocation.preciseLocation(
                location(finding.file(), finding.range()), finding.message()));
    for (Finding.Step step : finding.flow()) {
      // The call itself is where the issue stands.
      if (!step.range().equals(finding.range()) || !step.file().equals(finding.file())) {
        issue.secondary(location(step.file(), step.range()), step.message());
      }
    }
    return issue;
  }

  private static LocationInFile location(String file, SourceRange range) {
    return new LocationInFile(
        file, range.startLine(), range.startColumn(), range.endLine(), range.endColumn());
  }

  /** The issues of a text, which is written to a file of its own in a folder. */
  public static List<PreciseIssue> run(
      String text, Path folder, Collection<? extends AsyncCheck> checks) {
    return run(write(text, folder), checks);
  }

  /** Writes a text to a new file of a folder. */
  public static Path write(String text, Path folder) {
    try {
      Path file = Files.createTempFile(folder, "sample", ".py");
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code line:column key message} and the number of other places, sorted: what tests compare
   * between runs.
   */
  public static List<String> described(List<PreciseIssue> issues) {
    return issues.stream()
        .map(
            issue ->
                String.format(
                    "%05d:%03d %s %s %d",
                    issue.primaryLocation().startLine(),
                    issue.primaryLocation().startLineOffset(),
                    issue.check() instanceof AsyncCheck check ? check.key() : "?",
                    issue.primaryLocation().message(),
                    issue.secondaryLocations().size()))
        .sorted()
        .toList();
  }

  /** {@code line: message} of each issue, sorted: what tests compare. */
  public static List<String> lines(List<PreciseIssue> issues) {
    return issues.stream()
        .map(
            issue -> issue.primaryLocation().startLine() + ": " + issue.primaryLocation().message())
        .sorted()
        .toList();
  }
}
