package dev.asyncpython.sonar;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.rules.RuleRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.fs.internal.TestInputFileBuilder;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.rule.internal.ActiveRulesBuilder;
import org.sonar.api.batch.rule.internal.NewActiveRule;
import org.sonar.api.batch.sensor.internal.SensorContextTester;
import org.sonar.api.batch.sensor.issue.Issue;
import org.sonar.api.batch.sensor.issue.IssueLocation;
import org.sonar.api.config.internal.MapSettings;
import org.sonar.api.internal.SonarRuntimeImpl;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.utils.Version;
import org.sonar.plugins.python.SonarQubePythonFile;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.PythonInputFileContext;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.plugins.python.api.caching.CacheContext;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.caching.CacheContextImpl;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.semantic.ProjectLevelSymbolTable;
import org.sonar.python.tree.PythonTreeMaker;

/**
 * A project that is analysed again and again: each time all that a scanner makes is made anew, and
 * the cache goes from one analysis to the next. The analyzer's part is done with its frontend.
 */
final class ScannedProject {

  static final SonarRuntime SCANNER =
      SonarRuntimeImpl.forSonarQube(
          Version.create(13, 4), SonarQubeSide.SCANNER, SonarEdition.COMMUNITY);
  static final SonarRuntime IDE = SonarRuntimeImpl.forSonarLint(Version.create(13, 4));

  private static final String KEY = "shop";

  /**
   * Knows the standard library's stubs, which take a second to read, and no file of any project:
   * our own analysis goes from file to file.
   */
  private static final ProjectLevelSymbolTable STUBS = ProjectLevelSymbolTable.empty();

  final Map<String, String> files = new TreeMap<>();
  final Map<String, Map<String, String>> rules = new TreeMap<>();
  final Set<String> builtins = new TreeSet<>();
  final MapSettings settings = new MapSettings();
  SonarRuntime runtime = SCANNER;
  boolean cacheEnabled = true;
  MemoryCache cache = new MemoryCache();

  private final Path folder;
  private final Map<String, String> lastFiles = new HashMap<>();
  private final List<String> parsed = new ArrayList<>();

  ScannedProject(Path folder) {
    this.folder = folder;
    RuleRegistry.checks().forEach(check -> rules.put(RuleRegistry.keyOf(check), Map.of()));
  }

  /** The files that the last analysis has parsed. */
  List<String> parsed() {
    return List.copyOf(parsed);
  }

  /** Analyses the files and gives the project sensor's issues, each with its flow, on one line. */
  List<String> issues() {
    return issues(scan(null));
  }

  /** The issues of an analysis, each with its flow, on one line. */
  static List<String> issues(SensorContextTester context) {
    return context.allIssues().stream().map(ScannedProject::described).sorted().toList();
  }

  /**
   * Analyses the files.
   *
   * @param seen what the project sensor is shown as the files, if not what was analysed
   */
  SensorContextTester scan(@Nullable Map<String, String> seen) {
    SensorContextTester context = context(files);
    AnalysisSettings analysis = new AnalysisSettings(settings.asConfig(), activeRules(), runtime);
    ProjectFactStore store = new ProjectFactStore(analysis);
    read(context, checks(new AsyncPythonRuleRepository(analysis, store)));
    lastFiles.clear();
    lastFiles.putAll(files);

    SensorContextTester project = seen == null ? context : context(seen);
    MemoryCache next = new MemoryCache();
    project.setNextCache(next);
    cache = next;
    new AsyncPythonProjectSensor(analysis, store).execute(project);
    return project;
  }

  private SensorContextTester context(Map<String, String> texts) {
    SensorContextTester context = SensorContextTester.create(folder);
    context.setRuntime(runtime);
    context.setCacheEnabled(cacheEnabled);
    context.setPreviousCache(cache);
    context.setNextCache(new MemoryCache());
    texts.forEach(
        (path, text) ->
            context
                .fileSystem()
                .add(
                    new TestInputFileBuilder(KEY, folder.toFile(), folder.resolve(path).toFile())
                        .setLanguage("py")
                        .setContents(text)
                        .build()));
    return context;
  }

  private ActiveRules activeRules() {
    ActiveRulesBuilder builder = new ActiveRulesBuilder();
    builtins.forEach(
        key ->
            builder.addRule(
                new NewActiveRule.Builder().setRuleKey(RuleKey.of("python", key)).build()));
    rules.forEach(
        (key, parameters) -> {
          NewActiveRule.Builder rule =
              new NewActiveRule.Builder()
                  .setRuleKey(RuleKey.of(AsyncPythonPlugin.REPOSITORY_KEY, key));
          parameters.forEach(rule::setParam);
          builder.addRule(rule.build());
        });
    return builder.build();
  }

  private List<AsyncCheck> checks(AsyncPythonRuleRepository repository) {
    List<AsyncCheck> checks = new ArrayList<>();
    for (Class<?> type : repository.checkClasses()) {
      try {
        AsyncCheck check = (AsyncCheck) type.getDeclaredConstructor().newInstance();
        Map<String, String> parameters = rules.get(check.key());
        if (parameters != null) {
          for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            type.getField(parameter.getKey()).set(check, parameter.getValue());
          }
          checks.add(check);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return checks;
  }

  private void read(SensorContextTester context, List<AsyncCheck> checks) {
    CacheContext caches = CacheContextImpl.of(context);
    parsed.clear();
    for (InputFile file : inputFiles(context)) {
      PythonFile python = SonarQubePythonFile.create(file);
      PythonInputFileContext unparsed =
          new PythonInputFileContext(python, folder.toFile(), caches, runtime.getProduct(), STUBS);
      boolean unchanged = text(file).equals(lastFiles.get(path(file)));
      List<PythonSubscriptionCheck> left = new ArrayList<>(checks);
      if (unchanged) {
        left.removeIf(check -> check.scanWithoutParsing(unparsed));
      }
      if (!unchanged || !left.isEmpty()) {
        parsed.add(path(file));
        SubscriptionVisitor.analyze(
            left,
            new PythonVisitorContext.Builder(tree(file), python)
                .packageName(packageName(file))
                .projectLevelSymbolTable(STUBS)
                .cacheContext(caches)
                .sonarProduct(runtime.getProduct())
                .build());
      }
    }
  }

  private static List<InputFile> inputFiles(SensorContextTester context) {
    List<InputFile> files = new ArrayList<>();
    context.fileSystem().inputFiles(context.fileSystem().predicates().all()).forEach(files::add);
    return files;
  }

  private static FileInput tree(InputFile file) {
    return new PythonTreeMaker().fileInput(PythonParser.create().parse(text(file)));
  }

  private static String text(InputFile file) {
    try {
      return file.contents();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageName(InputFile file) {
    String path = path(file);
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
  }

  private static String path(InputFile file) {
    return file.key().substring(KEY.length() + 1);
  }

  private static String described(Issue issue) {
    List<String> flow =
        issue.flows().stream()
            .flatMap(each -> each.locations().stream())
            .map(ScannedProject::place)
            .toList();
    return issue.ruleKey().rule()
        + " "
        + place(issue.primaryLocation())
        + " | "
        + String.join(" <- ", flow);
  }

  private static String place(IssueLocation location) {
    String key = location.inputComponent().key();
    return key.substring(KEY.length() + 1)
        + ":"
        + (location.textRange() == null ? 0 : location.textRange().start().line())
        + " "
        + location.message();
  }

  /** What the last analysis has left in the cache. */
  Set<String> cacheKeys() {
    return cache.entries.keySet();
  }
}
