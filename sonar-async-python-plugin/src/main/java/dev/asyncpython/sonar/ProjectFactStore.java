package dev.asyncpython.sonar;

import dev.asyncpython.checks.ProjectStore;
import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.persistence.FactsCodec;
import dev.asyncpython.persistence.Rejection;
import dev.asyncpython.persistence.Restored;
import dev.asyncpython.persistence.SavedFacts;
import dev.asyncpython.persistence.SavedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.scanner.ScannerSide;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.caching.CacheContext;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * The facts of one analysis: those that the checks leave here, and those that the last analysis
 * left of files that are not read again. One for a project; the IDE makes one for each analysis.
 */
@ScannerSide
@SonarLintSide
public final class ProjectFactStore implements ProjectStore {

  /** One entry for all files: the cache of a big project has enough of them. */
  static final String CACHE_KEY = "asyncpython:facts";

  private static final Logger LOG = LoggerFactory.getLogger(ProjectFactStore.class);
  private static final SavedFacts NOTHING = new SavedFacts(List.of(), List.of());

  private final AnalysisSettings settings;
  private final Map<String, PathRule> rules = new TreeMap<>();
  private final Map<String, Map<String, ModuleFacts>> read = new HashMap<>();
  private final Set<String> raised = new HashSet<>();
  private final Map<String, FileMeasures> measures = new HashMap<>();
  private final Map<String, List<Deferral>> deferrals = new HashMap<>();
  private final Map<String, SavedFile> skipped = new HashMap<>();
  private @Nullable Map<String, SavedFile> previous;
  private SavedFacts last = NOTHING;

  /** Called by the scanner and by the IDE. */
  public ProjectFactStore(AnalysisSettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized void add(PathRule rule, PythonFile file, ModuleFacts facts) {
    rules.put(rule.key(), rule);
    read.computeIfAbsent(file.key(), key -> new LinkedHashMap<>()).put(rule.key(), facts);
  }

  @Override
  public synchronized void raised(PythonFile file) {
    raised.add(file.key());
  }

  @Override
  public synchronized void deferred(Deferral deferral) {
    deferrals.computeIfAbsent(deferral.file(), file -> new ArrayList<>()).add(deferral);
  }

  /** {@inheritDoc} The IDE shows no measures. */
  @Override
  public boolean wantsMeasures(PythonFile file) {
    return !settings.isIde();
  }

  @Override
  public synchronized void measured(PythonFile file, FileMeasures counted) {
    measures.put(file.key(), counted);
  }

  @Override
  public synchronized boolean maySkip(PythonFile file, CacheContext cache) {
    if (!cache.isCacheEnabled()) {
      return false;
    }
    if (previous == null) {
      last = restore(cache);
      previous =
          last.files().stream().collect(Collectors.toMap(SavedFile::file, Function.identity()));
    }
    SavedFile saved = previous.get(file.key());
    if (saved == null || saved.raised()) {
      return false;
    }
    skipped.put(file.key(), saved);
    return true;
  }

  /**
   * All that is known when the last file has been read: of each file what was read this time, else
   * what the last analysis left. The analyzer may read a file in spite of {@link #maySkip}: then it
   * asks other checks only, so what is left still holds.
   */
  synchronized SavedFacts collected() {
    Map<String, SavedFile> files = new TreeMap<>(skipped);
    Set<String> seen = new HashSet<>(read.keySet());
    // Rules that need one file at a time leave no facts.
    seen.addAll(measures.keySet());
    for (String file : seen) {
      files.put(
          file,
          new SavedFile(
              file,
              raised.contains(file),
              read.getOrDefault(file, Map.of()),
              measures.get(file),
              deferrals.getOrDefault(file, List.of())));
    }
    Map<String, PathRule> asking = new TreeMap<>();
    if (!skipped.isEmpty()) {
      // When nothing was read this time, no rule has said that it is there.
      last.rules().forEach(rule -> asking.put(rule.key(), rule));
    }
    asking.putAll(rules);
    return new SavedFacts(new ArrayList<>(asking.values()), new ArrayList<>(files.values()));
  }

  private SavedFacts restore(CacheContext cache) {
    byte[] bytes;
    try {
      bytes = cache.getReadCache().readBytes(CACHE_KEY);
    } catch (RuntimeException e) {
      LOG.warn("The facts of the last analysis cannot be read: all files are read again", e);
      return NOTHING;
    }
    if (bytes == null) {
      return NOTHING;
    }
    Restored restored = FactsCodec.read(bytes, settings.fingerprint());
    if (restored instanceof SavedFacts facts) {
      return facts;
    }
    tell((Rejection) restored);
    return NOTHING;
  }

  private static void tell(Rejection rejection) {
    String text = "The facts of the last analysis are not used, {}: all files are read again";
    switch (rejection) {
      // Somebody has updated the plugin or changed the profile.
      case OTHER_VERSION, OTHER_FINGERPRINT -> LOG.info(text, rejection.reason());
      case FOREIGN, TRUNCATED, CORRUPT -> LOG.warn(text, rejection.reason());
    }
  }
}
