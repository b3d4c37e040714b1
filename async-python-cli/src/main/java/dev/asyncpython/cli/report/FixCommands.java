package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.ReportModel.Command;
import dev.asyncpython.cli.report.ReportModel.ShellLine;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Result;
import java.util.ArrayList;
import java.util.List;

/** What can be typed to correct what was found, and to look again. */
final class FixCommands {

  private final ReportWords words;

  FixCommands(ReportWords words) {
    this.words = words;
  }

  /** Installs what replaces blocking libraries, applies safe fixes, runs the analysis again. */
  List<Command> of(Result result, Replacements replacements) {
    List<Command> commands = new ArrayList<>();
    replacements
        .packages()
        .forEach(
            (pip, replaced) ->
                commands.add(
                    new Command(
                        List.of(
                            comment(
                                "command.replace",
                                String.join(", ", replaced.labels()),
                                replaced.by()),
                            command("pip install " + Shell.quote(pip)),
                            comment("command.then")))));
    String target = Shell.quote(RerunTarget.of(result));
    int fixes = safeFixes(result.issues());
    if (fixes > 0) {
      commands.add(
          new Command(
              List.of(
                  comment("command.fixes", fixes),
                  command("async-check --diff " + target),
                  command("async-check --fix " + target))));
    }
    commands.add(new Command(List.of(comment("command.again"), command("async-check " + target))));
    return commands;
  }

  private static int safeFixes(List<Issue> issues) {
    int count = 0;
    for (Issue issue : issues) {
      IssueFix fix = issue.fix();
      if (fix != null && fix.safe()) {
        count++;
      }
    }
    return count;
  }

  private ShellLine comment(String key, Object... arguments) {
    return new ShellLine(new Verbatim("# " + Visible.of(words.get(key, arguments))), true);
  }

  private static ShellLine command(String text) {
    return new ShellLine(new Verbatim(text), false);
  }
}
