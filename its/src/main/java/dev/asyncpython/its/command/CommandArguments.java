package dev.asyncpython.its.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The arguments of a command, read by picocli into an object with its annotations. picocli says in
 * English only what is wrong with them: here it is said in both languages. The descriptions of the
 * options are in the command's bundle.
 */
public final class CommandArguments {

  private static final String BUNDLE = "dev.asyncpython.its.command.command";

  private final List<String> arguments;
  private final Texts texts;
  private final Texts mistakes;

  private CommandArguments(List<String> arguments, String bundle, String language) {
    this.arguments = List.copyOf(arguments);
    this.texts = Texts.of(bundle, language);
    this.mistakes = Texts.of(BUNDLE, language);
  }

  /**
   * Arguments as the shell gives them.
   *
   * @param bundle of the command's texts
   * @param localeLanguage language of the machine, for when {@code --lang} names none
   */
  public static CommandArguments of(List<String> arguments, String bundle, String localeLanguage) {
    return new CommandArguments(arguments, bundle, language(arguments, localeLanguage));
  }

  /** The texts of the language that the arguments ask for. */
  public Texts texts() {
    return texts;
  }

  /**
   * Reads the arguments.
   *
   * @param options object with picocli's annotations
   * @throws UsageException if they are wrong
   */
  public <T> T read(T options) {
    CommandLine command = command(options);
    try {
      command.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw told(e, command);
    }
    String asked = language(arguments, texts.language());
    if (!List.of(Texts.ENGLISH, Texts.FRENCH).contains(asked)) {
      throw mistake(command, mistakes.text("option.language", asked));
    }
    return options;
  }

  /** The text of {@code --help}. */
  public String help(Object options) {
    return command(options).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  /** Says that an argument is wrong, and where to read what is right. */
  public UsageException wrong(Object options, String key, Object... values) {
    return mistake(command(options), texts.text(key, values));
  }

  private UsageException mistake(CommandLine command, String what) {
    return new UsageException(what + "\n" + mistakes.text("option.help", command.getCommandName()));
  }

  private CommandLine command(Object options) {
    CommandLine command = new CommandLine(options);
    command.setResourceBundle(texts.plain());
    return command;
  }

  private UsageException told(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return mistake(command, mistakes.text("option.unknown", unmatched.getUnmatched().get(0)));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return mistake(command, mistakes.text("option.value", name(missing.getMissing().get(0))));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return mistake(command, mistakes.text("option.twice", name(twice.getOverwritten())));
    }
    if (e.getArgSpec() != null) {
      return mistake(
          command,
          mistakes.text("option.wrong", name(e.getArgSpec()), String.valueOf(e.getValue())));
    }
    return new UsageException(String.valueOf(e.getMessage()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** What {@code --lang} says, before anything else is read: errors are told in it. */
  private static String language(List<String> arguments, String otherwise) {
    String language = otherwise;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith("--lang=")) {
        language = arguments.get(i).substring("--lang=".length());
      } else if (arguments.get(i).equals("--lang") && i + 1 < arguments.size()) {
        language = arguments.get(i + 1);
      }
    }
    return language;
  }
}
