package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.AnalysisOptions;
import dev.asyncpython.cli.analysis.FileAnalyzer;
import dev.asyncpython.cli.analysis.FileOutcome;
import dev.asyncpython.cli.analysis.LocalResults;
import dev.asyncpython.cli.analysis.ResultBuilder;
import dev.asyncpython.cli.baseline.Baseline;
import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.files.SourceText;
import dev.asyncpython.cli.files.UnreadableSourceException;
import dev.asyncpython.cli.fix.FileRewriter;
import dev.asyncpython.cli.fix.FixLoop;
import dev.asyncpython.cli.fix.RewriteException;
import dev.asyncpython.cli.fix.UnifiedDiff;
import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Messages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code --fix} and {@code --diff}. */
final class FixRun {

  private final Console console;
  private final CommandOptions options;
  private final AnalysisOptions analysis;
  private final Map<String, RuleInfo> rules;
  private final @Nullable Baseline known;
  private final FileAnalyzer analyzer;
  private final Texts texts;
  private final StringBuilder output = new StringBuilder();
  private final List<FileProblem> problems = new ArrayList<>();
  private int fixes;
  private int fixedFiles;

  FixRun(
      Console console,
      CommandOptions options,
      Settings settings,
      AnalysisOptions analysis,
      Map<String, RuleInfo> rules,
      @Nullable Baseline known) {
    this.console = console;
    this.options = options;
    this.analysis = analysis;
    this.rules = rules;
    this.known = known;
    this.analyzer = new FileAnalyzer(analysis, Messages.load(settings.language()));
    this.texts = Texts.load("command", settings.language());
  }

  /**
   * What became of the files.
   *
   * @param local what is known of all files now
   * @param output the diff, or the new text of standard input
   * @param changed whether anything was, or would be
   */
  record Outcome(LocalResults local, String output, boolean changed) {}

  /** Fixes all files, or shows how. */
  Outcome run(LocalResults local) throws IOException {
    List<FileOutcome> files = new ArrayList<>();
    for (FileOutcome file : local.files()) {
      files.add(fixed(file));
    }
    if (!options.quiet && !options.diff && fixes > 0) {
      console.tell(texts.get("fixed", fixes, fixedFiles));
    }
    problems.addAll(local.problems());
    return new Outcome(
        new LocalResults(files, problems.stream().sorted().toList(), local.rules()),
        output.toString(),
        fixes > 0);
  }

  private FileOutcome fixed(FileOutcome file) throws IOException {
    List<Issue> issues = unknown(ResultBuilder.issuesOf(file, analysis, rules));
    boolean stdin = Stdin.isAsked(options);
    boolean fixable = issues.stream().anyMatch(issue -> issue.fix() != null);
    if (!fixable && !stdin) {
      return file;
    }
    SourcePath path =
        stdin
            ? Stdin.path(console, options)
            : new SourcePath(
                file.shown(), console.folder().resolve(file.shown()).normalize(), file.module());
    byte[] bytes = stdin ? console.in().readAll() : Files.readAllBytes(path.file());
    try {
      SourceText source = SourceText.of(bytes);
      // Read again: the issues must be those of the text that is fixed.
      List<Issue> current = reanalyse(path, source.text()).orElse(List.of());
      FixLoop.Outcome outcome =
          new FixLoop(text -> reanalyse(path, text), options.unsafeFixes)
              .run(source.text(), current);
      return use(path, bytes, source, outcome, file);
    } catch (UnreadableSourceException e) {
      // It was readable a moment ago: somebody is at work on it.
      problems.add(new FileProblem(file.shown(), 0, texts.get("fix.changed")));
    } catch (CharacterCodingException e) {
      problems.add(new FileProblem(file.shown(), 0, texts.get("fix.encoding")));
    } catch (RewriteException e) {
      problems.add(new FileProblem(file.shown(), 0, String.valueOf(e.getMessage())));
    }
    return file;
  }

  private FileOutcome use(
      SourcePath path, byte[] bytes, SourceText source, FixLoop.Outcome outcome, FileOutcome before)
      throws IOException, RewriteException {
    String text = outcome.text();
    boolean stdin = Stdin.isAsked(options);
    if (stdin && !options.diff) {
      output.append(text);
    }
    if (text.equals(source.text())) {
      return before;
    }
    if (options.diff) {
      // With its byte order mark, or the first line would be another one for patch.
      String mark = source.mark() ? "\ufeff" : "";
      output.append(UnifiedDiff.of(path.shown(), mark + source.text(), mark + text));
    } else if (!stdin) {
      new FileRewriter(analysis.language()).rewrite(path.file(), bytes, source.encode(text));
    }
    fixes += outcome.count();
    fixedFiles++;
    if (options.diff) {
      return before;
    }
    try {
      return analyzer.analyze(path, text);
    } catch (UnreadableSourceException e) {
      throw new IllegalStateException("a fixed text does not parse: " + path.shown(), e);
    }
  }

  private Optional<List<Issue>> reanalyse(SourcePath path, String text) {
    try {
      FileOutcome file = analyzer.analyze(path, text);
      return Optional.of(unknown(ResultBuilder.issuesOf(file, analysis, rules)));
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  private List<Issue> unknown(List<Issue> issues) {
    Result result = new Result(issues, List.of(), List.of(), new Result.Size(1, 0, 0));
    return known == null ? issues : known.filter(result).issues();
  }
}
