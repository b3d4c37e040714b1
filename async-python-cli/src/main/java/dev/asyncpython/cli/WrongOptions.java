package dev.asyncpython.cli;

import dev.asyncpython.cli.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments; picocli speaks English only. */
final class WrongOptions {

  private WrongOptions() {}

  static String message(ParameterException e, Texts texts) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return texts.get("option.unknown", unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec option = missing.getMissing().get(0);
      return texts.get("option.missing", name(option), option.paramLabel());
    }
    if (e instanceof OverwrittenOptionException twice) {
      return texts.get("option.twice", name(twice.getOverwritten()));
    }
    return String.valueOf(e.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof picocli.CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
