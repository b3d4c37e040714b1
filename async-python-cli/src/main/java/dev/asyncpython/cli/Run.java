package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.AnalysisOptions;
import dev.asyncpython.cli.analysis.LocalResults;
import dev.asyncpython.cli.analysis.ProjectRunner;
import dev.asyncpython.cli.analysis.ResultBuilder;
import dev.asyncpython.cli.baseline.Baseline;
import dev.asyncpython.cli.baseline.BaselineException;
import dev.asyncpython.cli.config.ConfigurationException;
import dev.asyncpython.cli.files.Excludes;
import dev.asyncpython.cli.files.FileFinder;
import dev.asyncpython.cli.report.Report;
import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.report.StatisticsReport;
import dev.asyncpython.cli.report.TextReport;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.shards.FactsFile;
import dev.asyncpython.cli.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One analysis from the files to the report. */
final class Run {

  private final Console console;
  private final Stopper stopper;
  private final CommandOptions options;
  private final Settings settings;
  private final AnalysisOptions analysis;
  private final Map<String, RuleInfo> rules;
  private final Texts texts;

  Run(
      Console console,
      Stopper stopper,
      CommandOptions options,
      Settings settings,
      AnalysisOptions analysis,
      Map<String, RuleInfo> rules) {
    this.console = console;
    this.stopper = stopper;
    this.options = options;
    this.settings = settings;
    this.analysis = analysis;
    this.rules = rules;
    this.texts = Texts.load("command", settings.language());
  }

  /**
   * Runs the analysis and writes its report.
   *
   * @return the exit status
   */
  int run() throws ConfigurationException, BaselineException, IOException {
    Baseline known = settings.baseline() == null ? null : Baseline.read(path(settings.baseline()));
    FileFinder.Found found = find();
    if (options.benchParseOnly) {
      console.print(ParseOnly.seconds(found.files(), settings.jobs()) + "\n");
      return ExitStatus.CLEAN;
    }
    LocalResults local = local(found);
    if (options.factsOut != null) {
      return writeFacts(local, found);
    }
    String fixed = "";
    if (options.fix || options.diff) {
      FixRun.Outcome outcome =
          new FixRun(console, options, settings, analysis, rules, known).run(local);
      local = outcome.local();
      fixed = outcome.output();
      if (options.diff) {
        console.print(fixed);
        return outcome.changed() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
      }
    }
    Result result = ResultBuilder.build(local, found.problems(), analysis, rules);
    if (options.writeBaseline != null) {
      Baseline.of(result).write(path(options.writeBaseline));
      tell(texts.get("baseline.written", result.issues().size(), options.writeBaseline));
      return ExitStatus.CLEAN;
    }
    Result shown = known == null ? result : known.filter(result);
    report(shown, fixed);
    return status(shown);
  }

  private FileFinder.Found find() throws ConfigurationException {
    if (!options.factsIn.isEmpty()) {
      if (!options.paths.isEmpty() || options.fix || options.diff) {
        throw new ConfigurationException("factsIn.alone");
      }
      return new FileFinder.Found(List.of(), List.of());
    }
    if (Stdin.isAsked(options)) {
      return new FileFinder.Found(List.of(), List.of());
    }
    FileFinder.Found found =
        FileFinder.find(
            console.folder(),
            options.paths,
            Excludes.of(settings.exclude()),
            Texts.load("files", settings.language()));
    if (found.files().isEmpty() && found.problems().isEmpty()) {
      tell(texts.get("files.none"));
    }
    return found;
  }

  private LocalResults local(FileFinder.Found found) throws ConfigurationException, IOException {
    Texts fileTexts = Texts.load("files", settings.language());
    if (!options.factsIn.isEmpty()) {
      return FactsFile.readAll(options.factsIn.stream().map(this::path).toList(), analysis);
    }
    if (Stdin.isAsked(options)) {
      return Stdin.analyze(console, options, analysis, fileTexts);
    }
    ProgressLine progress = new ProgressLine(console, texts, stopper, found.files().size());
    LocalResults local = ProjectRunner.run(found.files(), analysis, fileTexts, progress);
    progress.close();
    if (stopper.isStopped()) {
      console.tell(texts.get("stopped", progress.count(), found.files().size()));
    }
    return local;
  }

  private int writeFacts(LocalResults local, FileFinder.Found found) throws IOException {
    List<FileProblem> problems = new ArrayList<>(found.problems());
    problems.addAll(local.problems());
    Path file = path(String.valueOf(options.factsOut));
    FactsFile.write(
        file,
        new LocalResults(local.files(), problems.stream().sorted().toList(), local.rules()),
        analysis);
    tell(texts.get("facts.written", local.files().size(), String.valueOf(options.factsOut)));
    return ExitStatus.CLEAN;
  }

  private void report(Result result, String fixed) throws IOException {
    Report.About about =
        new Report.About(
            settings.language(), console.colours() && options.output == null, Version.get(), rules);
    StringBuilder text = new StringBuilder();
    kind().write(result, about, text);
    if (Stdin.isAsked(options) && options.fix) {
      // As other formatters do: the text on standard output, what is left on standard error.
      console.print(fixed);
      console.write(text.toString());
    } else if (options.output == null) {
      console.print(text.toString());
    } else {
      OutputFile.write(path(options.output), text.toString());
      result.problems().forEach(problem -> tellProblem(problem));
    }
    if (options.output == null && settings.format() != Format.TEXT) {
      result.problems().forEach(problem -> tellProblem(problem));
    }
  }

  /** On standard error too: whoever reads the report may be a program. */
  private void tellProblem(FileProblem problem) {
    String place = problem.line() > 0 ? problem.path() + ":" + problem.line() : problem.path();
    console.tell(place + ": " + problem.message());
  }

  private Report kind() {
    if (options.statistics) {
      return new StatisticsReport();
    }
    return settings.format() == Format.TEXT
        ? new TextReport(options.quiet)
        : settings.format().report();
  }

  private int status(Result result) {
    boolean fails =
        settings
            .failOn()
            .filter(
                least ->
                    result.issues().stream()
                        .anyMatch(issue -> issue.severity().compareTo(least) >= 0))
            .isPresent();
    return fails || !result.problems().isEmpty() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private void tell(String line) {
    if (!options.quiet) {
      console.tell(line);
    }
  }

  private Path path(String name) {
    return console.folder().resolve(name);
  }
}
