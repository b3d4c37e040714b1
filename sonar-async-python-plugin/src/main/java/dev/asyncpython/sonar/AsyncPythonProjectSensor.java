package dev.asyncpython.sonar;

import dev.asyncpython.engine.ProjectAnalysis;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.persistence.FactsCodec;
import dev.asyncpython.persistence.SavedFacts;
import dev.asyncpython.persistence.SavedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.batch.sensor.SensorDescriptor;
import org.sonar.api.scanner.ScannerSide;
import org.sonar.api.scanner.sensor.ProjectSensor;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * Runs once, after the analyzer has handed all files to the checks: raises what is reached through
 * calls, and leaves the facts to the next analysis.
 *
 * <p>A project sensor, as the IDE runs no {@code Sensor} of others than SonarSource.
 */
@ScannerSide
@SonarLintSide
public final class AsyncPythonProjectSensor implements ProjectSensor {

  private static final Logger LOG = LoggerFactory.getLogger(AsyncPythonProjectSensor.class);

  private final AnalysisSettings settings;
  private final ProjectFactStore store;

  /** Called by the scanner and by the IDE. */
  public AsyncPythonProjectSensor(AnalysisSettings settings, ProjectFactStore store) {
    this.settings = settings;
    this.store = store;
  }

  @Override
  public void describe(SensorDescriptor descriptor) {
    descriptor
        .name(AsyncPythonPlugin.NAME)
        .onlyOnLanguage(AsyncPythonPlugin.LANGUAGE_KEY)
        .createIssuesForRuleRepository(AsyncPythonPlugin.REPOSITORY_KEY);
  }

  @Override
  public void execute(SensorContext context) {
    SavedFacts facts = store.collected();
    if (facts.files().isEmpty()) {
      return;
    }
    Guard guard =
        new Guard(
            "The analysis of calls from file to file failed: some of its issues are missing, all"
                + " others are there",
            settings.failsFast());
    Set<String> raised = new HashSet<>();
    List<Deferral> deferrals = new ArrayList<>();
    facts.files().forEach(file -> deferrals.addAll(file.deferrals()));
    guard.run(
        () -> {
          ProjectFiles files = new ProjectFiles(context);
          ProjectIssues issues = new ProjectIssues(context, files);
          for (List<PathRule> rules : byKnowledge(facts.rules())) {
            guard.run(
                () -> {
                  ProjectAnalysis.Result result = solve(facts, rules, files);
                  deferrals.addAll(result.deferrals());
                  for (Finding finding : result.findings()) {
                    guard.run(() -> issues.raise(finding));
                    raised.add(finding.file());
                  }
                });
          }
        });
    if (!settings.isIde()) {
      new Guard("Measures are missing; all issues are there", settings.failsFast())
          .run(() -> measure(context, facts, deferrals));
    }
    if (context.isCacheEnabled()) {
      guard.run(() -> save(context, facts, raised));
    }
  }

  /** Rules that know the same of libraries have the same facts, and are solved together. */
  private Iterable<List<PathRule>> byKnowledge(List<PathRule> rules) {
    Map<String, List<PathRule>> groups = new LinkedHashMap<>();
    for (PathRule rule : rules) {
      String knowledge = settings.knowledge(rule.key()).fingerprint();
      groups.computeIfAbsent(knowledge, key -> new ArrayList<>()).add(rule);
    }
    return groups.values();
  }

  private static void measure(SensorContext context, SavedFacts facts, List<Deferral> deferrals) {
    ProjectMeasures measures = new ProjectMeasures(context, new ProjectFiles(context));
    measures.saveCounts(facts.files());
    measures.saveDeferrals(deferrals);
  }

  private ProjectAnalysis.Result solve(SavedFacts facts, List<PathRule> rules, ProjectFiles known) {
    List<ProjectFile> files = new ArrayList<>();
    for (SavedFile file : facts.files()) {
      rules.stream()
          .map(rule -> file.facts().get(rule.key()))
          .filter(found -> found != null)
          // Others are equal; missing is what a check that failed has not extracted.
          .findFirst()
          .ifPresent(found -> add(found, known, files));
    }
    KnownApis knowledge = settings.knowledge(rules.get(0).key());
    return ProjectAnalysis.run(
        files,
        rules,
        new ProjectAnalysis.Settings(
            settings.messages(), knowledge, settings.activeBuiltins(), settings.isIde()));
  }

  private static void add(ModuleFacts facts, ProjectFiles known, List<ProjectFile> files) {
    known.path(facts.file()).ifPresent(path -> files.add(new ProjectFile(path, facts)));
  }

  /**
   * Leaves the facts to the next analysis. Files with issues are marked, so that they are read
   * again: comments that suppress an issue are seen only in files that are read.
   */
  private void save(SensorContext context, SavedFacts facts, Set<String> raised) {
    Set<String> rules = facts.rules().stream().map(PathRule::key).collect(Collectors.toSet());
    List<SavedFile> files =
        facts.files().stream()
            // What failed must be tried again.
            .filter(file -> file.facts().keySet().equals(rules) && isMeasured(file))
            .map(
                file ->
                    new SavedFile(
                        file.file(),
                        file.raised() || raised.contains(file.file()),
                        file.facts(),
                        file.measures(),
                        file.deferrals()))
            .toList();
    // On the scanner's main thread, where sensors run: its cache is made for one thread.
    context
        .nextCache()
        .write(
            ProjectFactStore.CACHE_KEY,
            FactsCodec.write(new SavedFacts(facts.rules(), files), settings.fingerprint()));
  }

  private boolean isMeasured(SavedFile file) {
    return file.measures() != null || settings.isIde();
  }

  /**
   * Keeps what fails from ending the scan and from costing any other issue. Errors that are not
   * ours, such as OutOfMemoryError, pass.
   */
  private static final class Guard {
    private final String message;
    private final boolean rethrow;
    private boolean told;

    Guard(String message, boolean rethrow) {
      this.message = message;
      this.rethrow = rethrow;
    }

    void run(Runnable part) {
      try {
        part.run();
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        if (rethrow) {
          throw e;
        }
        if (!told) {
          told = true;
          LOG.warn(message, e);
        }
      }
    }
  }
}
