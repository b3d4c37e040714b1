package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.AnalysisOptions;
import dev.asyncpython.cli.baseline.BaselineException;
import dev.asyncpython.cli.config.ConfigurationException;
import dev.asyncpython.cli.config.ProjectConfig;
import dev.asyncpython.cli.config.RuleSelection;
import dev.asyncpython.cli.config.RuleSettings;
import dev.asyncpython.cli.rules.RuleCatalogue;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command from its arguments to its exit status. */
final class CheckCommand {

  private final Console console;
  private final Stopper stopper;
  private final Supplier<KnownApis> knowledge;

  /**
   * A command.
   *
   * @param knowledge gives what is known of libraries, when it is needed
   */
  CheckCommand(Console console, Stopper stopper, Supplier<KnownApis> knowledge) {
    this.console = console;
    this.stopper = stopper;
    this.knowledge = knowledge;
  }

  /** Runs the command; prints what there is to say and returns the exit status. */
  int run(String... arguments) {
    Language language =
        Languages.asked(arguments).orElseGet(() -> Languages.ofLocale(console.environment()));
    Texts texts = Texts.load("command", language);
    try {
      CommandOptions options = new CommandOptions();
      parser(options).parseArgs(arguments);
      if (options.help) {
        console.print(described(options, language).getUsageMessage());
        return ExitStatus.CLEAN;
      }
      if (options.version) {
        console.print("async-check " + Version.get() + "\n");
        return ExitStatus.CLEAN;
      }
      return run(options, language);
    } catch (ParameterException e) {
      return wrong(texts, WrongOptions.message(e, texts));
    } catch (ConfigurationException e) {
      return wrong(texts, texts.get(e.messageKey(), e.arguments()));
    } catch (BaselineException e) {
      return wrong(texts, e.message(language));
    } catch (UncheckedIOException e) {
      return wrong(texts, texts.get("output.failed", reason(e)));
    } catch (IOException e) {
      return wrong(texts, texts.get("output.failed", String.valueOf(e.getMessage())));
    }
  }

  private static CommandLine parser(CommandOptions options) {
    CommandLine parser = new CommandLine(options);
    parser.setOverwrittenOptionsAllowed(false);
    parser.setUnmatchedOptionsArePositionalParams(false);
    return parser;
  }

  /** The options with their descriptions in a language. */
  static CommandLine described(CommandOptions options, Language language) {
    CommandLine parser = parser(options);
    parser.setResourceBundle(OptionTexts.bundle(language));
    return parser;
  }

  private static String reason(UncheckedIOException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }

  private int wrong(Texts texts, String message) {
    console.tell(texts.get("wrong", message));
    console.tell(texts.get("help.hint"));
    return ExitStatus.WRONG;
  }

  private int run(CommandOptions options, Language fallback)
      throws ConfigurationException, BaselineException, IOException {
    ProjectConfig config = ProjectConfig.nearest(configFolder(options));
    Settings settings = Settings.of(options, config, fallback);
    RuleCatalogue catalogue = RuleCatalogue.load(settings.language());
    if (options.listRules) {
      console.print(RuleListing.all(catalogue, settings.language()));
      return ExitStatus.CLEAN;
    }
    if (options.explain != null) {
      console.print(RuleListing.explain(catalogue, options.explain));
      return ExitStatus.CLEAN;
    }
    AnalysisOptions analysis = analysis(options, config, settings, catalogue);
    Set<String> running = new TreeSet<>(analysis.rules());
    TreeMap<String, dev.asyncpython.cli.report.RuleInfo> rules = new TreeMap<>(catalogue.rules());
    rules.keySet().retainAll(running);
    return new Run(console, stopper, options, settings, analysis, rules).run();
  }

  /**
   * Where the nearest configuration is looked for: what is analysed, if that is one place; for
   * parts of a project, which must all have the same one, the current folder.
   */
  private Path configFolder(CommandOptions options) {
    Path folder = console.folder();
    if (options.paths.size() == 1 && options.factsOut == null) {
      Path only = folder.resolve(options.paths.get(0)).normalize();
      Path start = Files.isDirectory(only) ? only : only.getParent();
      return start == null ? folder : start;
    }
    return folder;
  }

  private AnalysisOptions analysis(
      CommandOptions options, ProjectConfig config, Settings settings, RuleCatalogue catalogue)
      throws ConfigurationException {
    boolean partial =
        !options.paths.isEmpty()
            && options.paths.stream()
                .noneMatch(path -> Files.isDirectory(console.folder().resolve(path)));
    return new AnalysisOptions(
        settings.language(),
        RuleSelection.of(catalogue, settings.select(), settings.ignore(), settings.all()),
        RuleSettings.parameters(config),
        RuleSettings.knowledge(config, knowledge.get()),
        config.requiresPython(),
        settings.jobs(),
        partial);
  }
}
