package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.AnalysisOptions;
import dev.asyncpython.cli.analysis.FileAnalyzer;
import dev.asyncpython.cli.analysis.LocalResults;
import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.files.SourceText;
import dev.asyncpython.cli.files.UnreadableSourceException;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Standard input in the place of a file, as editors do it. */
final class Stdin {

  private static final String DASH = "-";

  private Stdin() {}

  static boolean isAsked(CommandOptions options) {
    return options.stdinFilename != null || options.paths.equals(List.of(DASH));
  }

  /** The file in whose place the text stands; it need not exist. */
  static SourcePath path(Console console, CommandOptions options) {
    String name = options.stdinFilename == null ? DASH : options.stdinFilename;
    String shown = name.replace('\\', '/');
    return new SourcePath(shown, console.folder().resolve(name).normalize(), shown);
  }

  static LocalResults analyze(
      Console console, CommandOptions options, AnalysisOptions analysis, Texts texts)
      throws IOException {
    SourcePath path = path(console, options);
    FileAnalyzer analyzer = new FileAnalyzer(analysis, Messages.load(analysis.language()));
    try {
      String text = SourceText.of(console.in().readAll()).text();
      return new LocalResults(List.of(analyzer.analyze(path, text)), List.of(), analyzer.rules());
    } catch (UnreadableSourceException e) {
      return failed(path, e.line(), texts.get(e.messageKey(), e.detail()));
    }
  }

  private static LocalResults failed(SourcePath path, int line, String message) {
    return new LocalResults(
        List.of(), List.of(new FileProblem(path.shown(), line, message)), Map.of());
  }
}
