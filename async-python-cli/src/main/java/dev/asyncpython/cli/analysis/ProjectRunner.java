package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.files.UnreadableSourceException;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Analyses files, several at a time. */
public final class ProjectRunner {

  /**
   * Bytes of stack: the parser calls itself for each level of nesting. Reserved, not used, until
   * somebody nests that deep.
   */
  private static final long STACK = 512L << 20;

  private final AnalysisOptions options;
  private final Texts texts;
  private final Progress progress;
  private final Queue<SourcePath> waiting = new ConcurrentLinkedQueue<>();
  private final List<FileOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final List<FileProblem> problems = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, PathRule> rules = Collections.synchronizedMap(new TreeMap<>());
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();

  private ProjectRunner(AnalysisOptions options, Texts texts, Progress progress) {
    this.options = options;
    this.texts = texts;
    this.progress = progress;
  }

  /** Is told how far the work is; from any thread. */
  public interface Progress {

    /** A file is done. */
    void done(SourcePath file);

    /** Whether to leave out the files that nobody has begun with. */
    boolean isStopped();
  }

  /**
   * Analyses files.
   *
   * @param texts of {@code files.properties}
   * @return sorted, whatever the order in which threads were done
   */
  public static LocalResults run(
      Collection<SourcePath> files, AnalysisOptions options, Texts texts, Progress progress) {
    ProjectRunner runner = new ProjectRunner(options, texts, progress);
    runner.waiting.addAll(longestFirst(files));
    Messages messages = Messages.load(options.language());
    PythonVersions.use(options.pythonVersions());
    int jobs = Math.max(1, Math.min(options.jobs(), files.size()));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      Thread thread = new Thread(null, () -> runner.work(messages), "analysis-" + i, STACK);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(ProjectRunner::join);
    return runner.results();
  }

  /** A long file that comes last would keep one thread busy while the others have nothing to do. */
  private static List<SourcePath> longestFirst(Collection<SourcePath> files) {
    Map<SourcePath, Long> sizes = new HashMap<>();
    for (SourcePath file : files) {
      try {
        sizes.put(file, Files.size(file.file()));
      } catch (IOException e) {
        // Whoever reads it will say so.
        sizes.put(file, 0L);
      }
    }
    return files.stream()
        .sorted(
            Comparator.<SourcePath>comparingLong(file -> sizes.getOrDefault(file, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Messages messages) {
    try {
      FileAnalyzer analyzer = new FileAnalyzer(options, messages);
      for (SourcePath file = waiting.poll();
          file != null && !progress.isStopped();
          file = waiting.poll()) {
        analyze(analyzer, file);
        progress.done(file);
      }
      rules.putAll(analyzer.rules());
    } catch (RuntimeException | Error e) {
      waiting.clear();
      fatal.compareAndSet(null, e);
    }
  }

  private void analyze(FileAnalyzer analyzer, SourcePath file) {
    try {
      outcomes.add(analyzer.analyze(file));
      analyzer
          .failed()
          .forEach((rule, failure) -> problem(file, "internal", 0, rule + ": " + failure));
    } catch (UnreadableSourceException e) {
      problem(file, e.messageKey(), e.line(), e.detail());
    }
  }

  private void problem(SourcePath file, String key, int line, String detail) {
    problems.add(new FileProblem(file.shown(), line, texts.get(key, detail)));
  }

  private LocalResults results() {
    Throwable failure = fatal.get();
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return new LocalResults(
        outcomes.stream().sorted(Comparator.comparing(FileOutcome::module)).toList(),
        problems.stream().sorted().toList(),
        Map.copyOf(rules));
  }
}
