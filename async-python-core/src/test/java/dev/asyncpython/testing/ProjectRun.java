package dev.asyncpython.testing;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.engine.ProjectAnalysis;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.rules.RuleRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.python.TestPythonVisitorRunner;
import org.sonar.python.caching.CacheContextImpl;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.semantic.ProjectLevelSymbolTable;
import org.sonar.python.tree.PythonTreeMaker;

/**
 * Analyses the Python files below a folder as one project, as a scan does: all files are parsed
 * once for the table of symbols, then each one is parsed again and handed to the checks; its tree
 * is given up before the next one. Then follows the analysis of the whole project.
 */
public final class ProjectRun {

  /**
   * Holds what was read of the standard library's stubs; the modules of a project only meanwhile.
   */
  private static final ProjectLevelSymbolTable SHARED = ProjectLevelSymbolTable.empty();

  private final Path folder;
  private Predicate<Path> wanted = path -> true;
  private List<Class<? extends AsyncCheck>> classes = RuleRegistry.checks();
  private final Map<String, Map<String, String>> parameters = new HashMap<>();
  private Set<String> activeBuiltins = Set.of();
  private boolean partial;
  private boolean reversed;
  private boolean namedFromFolder;
  private boolean sharingStubs;
  private boolean alone;

  private ProjectRun(Path folder) {
    this.folder = folder;
  }

  /** All files {@code *.py} below a folder, with all rules and their default parameters. */
  public static ProjectRun in(Path folder) {
    return new ProjectRun(folder);
  }

  /** A project of one file. */
  public static ProjectRun of(Path file) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    return in(folder).only(path -> path.equals(file.getFileName()));
  }

  /** Leaves out files, told by their path relative to the folder. */
  public ProjectRun only(Predicate<Path> condition) {
    wanted = wanted.and(condition);
    return this;
  }

  /** Runs these rules instead of all. */
  public ProjectRun checks(Collection<Class<? extends AsyncCheck>> checks) {
    classes = List.copyOf(checks);
    return this;
  }

  /** Sets the parameters of one rule. */
  public ProjectRun parameters(String key, Map<String, String> values) {
    parameters.put(key, Map.copyOf(values));
    return this;
  }

  /** Keys of the active rules of SonarSource. */
  public ProjectRun activeBuiltins(Set<String> keys) {
    activeBuiltins = Set.copyOf(keys);
    return this;
  }

  /** The files are only some of the project's, as in an IDE. */
  public ProjectRun partial() {
    partial = true;
    return this;
  }

  /** Takes the files in the opposite order. */
  public ProjectRun reversed() {
    reversed = true;
    return this;
  }

  /**
   * Names packages by their path from the folder, as the newest analyzers do when they find {@code
   * pyproject.toml}; otherwise, as all versions do without it, by the {@code __init__.py} above a
   * file.
   */
  public ProjectRun namedFromFolder() {
    namedFromFolder = true;
    return this;
  }

  /**
   * Reads each file without the symbols of the others and without the frontend's inference of
   * types, as the command line does.
   */
  public ProjectRun alone() {
    alone = true;
    return this;
  }

  /** Reads the stubs of libraries once for all such runs, which come one after the other. */
  public ProjectRun sharingStubs() {
    sharingStubs = true;
    return this;
  }

  /**
   * What a run gives; files are named by their path relative to the folder, with {@code /}.
   *
   * @param direct what the checks raise on each file by itself; the flow holds the other locations
   * @param findings what the analysis of the whole project gives
   * @param deferrals what is left to the active rules of SonarSource, sorted by file and line
   * @param facts what that analysis was given, for each knowledge
   * @param broken files that are not Python, which are left out
   */
  public record Result(
      List<Finding> direct,
      List<Finding> findings,
      List<Deferral> deferrals,
      List<Facts> facts,
      List<String> broken,
      Times times) {

    /** Direct issues and findings, sorted by file and place. */
    public List<Finding> all() {
      return Stream.concat(direct.stream(), findings.stream())
          .sorted(
              Comparator.comparing(Finding::file)
                  .thenComparing(issue -> issue.range().startLine())
                  .thenComparing(issue -> issue.range().startColumn())
                  .thenComparing(Finding::rule))
          .toList();
    }
  }

  /** What rules with the same knowledge know of all files. */
  public record Facts(List<PathRule> rules, List<ProjectFile> files) {}

  /**
   * How long the parts took.
   *
   * @param index all files for the table of symbols
   * @param check parsing again, types, checks and facts
   * @param solve the analysis of the whole project
   */
  public record Times(Duration index, Duration check, Duration solve) {}

  /** Analyses the project. A check that throws ends the run. */
  public Result run() {
    ProjectLevelSymbolTable symbols = sharingStubs ? SHARED : ProjectLevelSymbolTable.empty();
    List<Path> files = files();
    try {
      return run(files, symbols);
    } finally {
      for (Path file : files) {
        symbols.removeModule(packageName(file), String.valueOf(file.getFileName()));
      }
    }
  }

  private Result run(List<Path> files, ProjectLevelSymbolTable symbols) {
    List<String> broken = new ArrayList<>();
    long start = System.nanoTime();
    index(files, symbols, broken);
    long indexed = System.nanoTime();
    CollectingStore store = new CollectingStore(key -> relative(Path.of(key)));
    AnalysisContext.Builder settings =
        AnalysisContext.builder().activeBuiltins(activeBuiltins).store(store);
    List<AsyncCheck> checks = Analysis.instances(settings.rethrow(true).build(), classes);
    for (AsyncCheck check : checks) {
      RuleParameters.set(check, parameters.getOrDefault(check.key(), Map.of()));
    }
    List<Finding> direct = new ArrayList<>();
    for (Path file : files) {
      direct.addAll(check(file, symbols, checks));
    }
    long checked = System.nanoTime();
    List<ProjectAnalysis.Result> results = solve(store.facts(), settings.build());
    long solved = System.nanoTime();
    return new Result(
        List.copyOf(direct),
        results.stream()
            .flatMap(result -> result.findings().stream())
            .map(this::withRelativePaths)
            .toList(),
        deferrals(store.deferrals(), results),
        store.facts(),
        List.copyOf(broken),
        new Times(
            Duration.ofNanos(indexed - start),
            Duration.ofNanos(checked - indexed),
            Duration.ofNanos(solved - checked)));
  }

  /** In the order of their names, which is not that of a scan: there is none. */
  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          new ArrayList<>(
              all.filter(file -> file.toString().endsWith(".py"))
                  .filter(Files::isRegularFile)
                  .filter(file -> wanted.test(folder.relativize(file)))
                  .sorted()
                  .toList());
      if (reversed) {
        Collections.reverse(files);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the files that do not parse from the list. */
  private void index(List<Path> files, ProjectLevelSymbolTable symbols, List<String> broken) {
    files.removeIf(
        file -> {
          try {
            SourceFile source = new SourceFile(file.toFile());
            FileInput tree =
                new PythonTreeMaker().fileInput(PythonParser.create().parse(source.content()));
            if (!alone) {
              symbols.addModule(tree, packageName(file), source);
            }
            return false;
          } catch (RuntimeException | StackOverflowError e) {
            broken.add(relative(file));
            return true;
          }
        });
  }

  /** What a scan takes for the package of a file. */
  private String packageName(Path file) {
    Deque<String> names = new ArrayDeque<>();
    Path parent = Objects.requireNonNull(file.getParent());
    while (!parent.equals(folder)
        && (namedFromFolder || Files.exists(parent.resolve("__init__.py")))) {
      names.push(String.valueOf(parent.getFileName()));
      parent = Objects.requireNonNull(parent.getParent());
    }
    return String.join(".", names);
  }

  private List<Finding> check(
      Path file, ProjectLevelSymbolTable symbols, Collection<AsyncCheck> checks) {
    return Analysis.run(
            alone
                ? Analysis.alone(new SourceFile(file.toFile()), packageName(file))
                : TestPythonVisitorRunner.createContext(
                    file.toFile(), null, packageName(file), symbols, CacheContextImpl.dummyCache()),
            checks)
        .stream()
        .map(issue -> withoutTree(relative(file), issue))
        .toList();
  }

  private static Finding withoutTree(String file, PreciseIssue issue) {
    return new Finding(
        ((AsyncCheck) issue.check()).key(),
        file,
        range(issue.primaryLocation()),
        String.valueOf(issue.primaryLocation().message()),
        "",
        issue.secondaryLocations().stream()
            .map(place -> step(file, range(place), String.valueOf(place.message())))
            .toList());
  }

  private List<Deferral> deferrals(List<Deferral> direct, List<ProjectAnalysis.Result> results) {
    return Stream.concat(
            direct.stream(), results.stream().flatMap(result -> result.deferrals().stream()))
        .map(
            left ->
                new Deferral(
                    relative(Path.of(left.file())), left.line(), left.rule(), left.builtin()))
        .sorted(
            Comparator.comparing(Deferral::file)
                .thenComparing(Deferral::line)
                .thenComparing(Deferral::rule))
        .toList();
  }

  private List<ProjectAnalysis.Result> solve(List<Facts> facts, AnalysisContext context) {
    ProjectAnalysis.Settings settings =
        new ProjectAnalysis.Settings(
            context.messages(), context.knowledge(), activeBuiltins, partial);
    return facts.stream()
        .map(some -> ProjectAnalysis.run(some.files(), some.rules(), settings))
        .toList();
  }

  private Finding withRelativePaths(Finding finding) {
    return new Finding(
        finding.rule(),
        relative(Path.of(finding.file())),
        finding.range(),
        finding.message(),
        finding.api(),
        finding.flow().stream()
            .map(step -> step(relative(Path.of(step.file())), step.range(), step.message()))
            .toList());
  }

  private static Finding.Step step(String file, SourceRange range, String message) {
    return new Finding.Step(file, range, message);
  }

  private static SourceRange range(IssueLocation place) {
    return new SourceRange(
        place.startLine(), place.startLineOffset(), place.endLine(), place.endLineOffset());
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
