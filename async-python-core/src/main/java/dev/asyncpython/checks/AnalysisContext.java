package dev.asyncpython.checks;

import dev.asyncpython.facts.FactsExtractor;
import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.measures.FileMeasurer;
import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.syntax.FileModel;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.tree.FileInput;

/**
 * What the checks of one analysis share: language, knowledge, the active built-in rules, and the
 * model of the file being checked. SonarQube makes our checks by their no-argument constructors, so
 * the context reaches them through {@link #publish}: the one static bridge (docs/adr/0001).
 */
public final class AnalysisContext {

  private static final Logger LOG = LoggerFactory.getLogger(AsyncCheck.class);

  /** Per thread: the IDE may set up two analyses at a time, each on its own thread. */
  private static final ThreadLocal<AnalysisContext> PUBLISHED = new ThreadLocal<>();

  private final Messages messages;
  private final KnownApis knowledge;
  private final Set<String> activeBuiltins;
  private final @Nullable String failOnFile;
  private final boolean rethrow;
  private final ProjectStore store;
  private final FailureListener failures;
  private final FixListener fixes;

  // Soft: here for the rules that look at the file next, given up before memory runs out.
  private SoftReference<FileModel> lastModel = new SoftReference<>(null);
  private SoftReference<FileModel> lastFactsModel = new SoftReference<>(null);
  private SoftReference<FileFacts> lastFacts = new SoftReference<>(null);
  private @Nullable KnownApis lastFactsKnowledge;

  // Weak: only to know it again.
  private WeakReference<FileInput> lastMeasured = new WeakReference<>(null);

  private AnalysisContext(Builder builder) {
    this.messages = builder.messages;
    this.knowledge = builder.knowledge;
    this.activeBuiltins = builder.activeBuiltins;
    this.failOnFile = builder.failOnFile;
    this.rethrow = builder.rethrow;
    this.store = builder.store;
    this.failures = builder.failures;
    this.fixes = builder.fixes;
  }

  /** Is told of a check that has thrown on a file, and reports nothing more there. */
  @FunctionalInterface
  public interface FailureListener {

    /** A check has failed; called on the thread that runs it. */
    void failed(String rule, PythonFile file, Throwable failure);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Hands a context to the checks that this thread makes next. SonarQube asks a repository for its
   * classes and makes the instances right after, on the same thread.
   */
  public static void publish(AnalysisContext context) {
    PUBLISHED.set(context);
  }

  /** The context of the checks being made; the defaults (English, no built-in) when none is set. */
  static AnalysisContext current() {
    AnalysisContext context = PUBLISHED.get();
    return context != null ? context : builder().build();
  }

  public Messages messages() {
    return messages;
  }

  public KnownApis knowledge() {
    return knowledge;
  }

  /** True when the rule of SonarSource's analyzer reports in this project and we leave it to it. */
  public boolean defersTo(String builtinKey) {
    return activeBuiltins.contains(builtinKey);
  }

  /** Where facts go that the analysis of the whole project needs. */
  ProjectStore store() {
    return store;
  }

  /** Who is told how safe each fix is. */
  FixListener fixes() {
    return fixes;
  }

  /** Keys of the active rules of SonarSource's analyzer to which we leave what they report. */
  public Set<String> activeBuiltins() {
    return activeBuiltins;
  }

  /** Who is told of failures of checks. */
  FailureListener failures() {
    return failures;
  }

  /** True when a failure of a check must reach the caller: in tests. */
  boolean rethrow() {
    return rethrow;
  }

  /** True when checks must fail on this file: how integration tests see the guard at work. */
  boolean failsOn(String fileName) {
    return fileName.equals(failOnFile);
  }

  /** The model of a file, made once for all checks that are run on it one after the other. */
  synchronized FileModel model(FileInput tree) {
    FileModel model = lastModel.get();
    if (model == null || model.tree() != tree) {
      model = FileModel.of(tree, knowledge);
      lastModel = new SoftReference<>(model);
    }
    return model;
  }

  /**
   * What a file does well and how much asynchronous code it holds, from the model that the checks
   * of the file made, if it is still here.
   *
   * @param tree the parsed file
   * @param text what was parsed
   */
  public FileMeasures measures(FileInput tree, String text) {
    return FileMeasurer.of(model(tree), text);
  }

  /**
   * Hands the counts of a file to the store, if it wants them and this is the first rule that looks
   * at the file. A failure costs the counts of this file and nothing else.
   */
  synchronized void measureOnce(FileInput tree, PythonFile file) {
    if (lastMeasured.refersTo(tree) || !store.wantsMeasures(file)) {
      return;
    }
    lastMeasured = new WeakReference<>(tree);
    try {
      store.measured(file, measures(tree, file.content()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      if (rethrow) {
        throw e;
      }
      LOG.warn("{} cannot be measured; its issues and other files are not affected", file, e);
    }
  }

  /** The facts of the file of {@link #model}, extracted once for each knowledge. */
  synchronized FileFacts facts(FileModel file, String key, KnownApis asked) {
    FileFacts facts = lastFacts.get();
    if (facts == null || lastFactsModel.get() != file || lastFactsKnowledge != asked) {
      facts = FactsExtractor.extract(file, key, asked);
      lastFacts = new SoftReference<>(facts);
      lastFactsModel = new SoftReference<>(file);
      lastFactsKnowledge = asked;
    }
    return facts;
  }

  /** Collects the settings of an analysis. */
  public static final class Builder {
    private Messages messages = Defaults.MESSAGES;
    private KnownApis knowledge = Defaults.KNOWLEDGE;
    private Set<String> activeBuiltins = Set.of();
    private @Nullable String failOnFile;
    private boolean rethrow;
    private ProjectStore store = ProjectStore.NONE;
    private FailureListener failures = AnalysisContext::log;
    private FixListener fixes = FixListener.NONE;

    private Builder() {}

    public Builder messages(Messages value) {
      messages = value;
      return this;
    }

    public Builder knowledge(KnownApis value) {
      knowledge = value;
      return this;
    }

    /** Keys such as {@code S7488} of active rules of SonarSource's analyzer to which we defer. */
    public Builder activeBuiltins(Set<String> value) {
      activeBuiltins = Set.copyOf(value);
      return this;
    }

    /** Name of a file on which each check must throw; for integration tests of the guard. */
    public Builder failOnFile(@Nullable String value) {
      failOnFile = value;
      return this;
    }

    /** Where facts go that the analysis of the whole project needs; nowhere by default. */
    public Builder store(ProjectStore value) {
      store = value;
      return this;
    }

    /** Who is told of failures of checks; the log by default. */
    public Builder failures(FailureListener value) {
      failures = value;
      return this;
    }

    /** Who is told how safe each fix is; nobody by default. */
    public Builder fixes(FixListener value) {
      fixes = value;
      return this;
    }

    /** Whether failures of checks are thrown instead of logged; for unit tests. */
    public Builder rethrow(boolean value) {
      rethrow = value;
      return this;
    }

    public AnalysisContext build() {
      return new AnalysisContext(this);
    }
  }

  private static void log(String rule, PythonFile file, Throwable failure) {
    LOG.warn(
        "{} failed on {} and reports nothing more there; other rules and files are not affected",
        rule,
        file,
        failure);
  }

  /** Read on first use: immutable, so all contexts of the process may share them. */
  private static final class Defaults {
    static final Messages MESSAGES = Messages.load(Language.EN);
    static final KnownApis KNOWLEDGE = KnownApis.load();
  }
}
