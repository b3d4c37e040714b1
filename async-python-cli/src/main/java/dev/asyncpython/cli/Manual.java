package dev.asyncpython.cli;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes, when {@code bin/async-check} is built, the man page in both languages and the completion
 * script for bash and zsh. picocli's own man pages need AsciidoctorJ, a Ruby of 60 MB, for this one
 * page.
 */
public final class Manual {

  private static final String NAME = "async-check";

  private Manual() {}

  /**
   * Entry point of {@code bin/lib/async-check.sh}.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("expected one argument: the folder to write to");
    }
    Path folder = Path.of(args[0]);
    for (Language language : Language.values()) {
      // Where man looks: the English page at the top, others in a folder of their language.
      Path man = folder.resolve(language == Language.EN ? "man/man1" : "man/fr/man1");
      Files.createDirectories(man);
      Files.writeString(man.resolve(NAME + ".1"), page(language));
    }
    Path completion = folder.resolve("completion");
    Files.createDirectories(completion);
    Files.writeString(
        completion.resolve(NAME),
        AutoComplete.bash(NAME, CheckCommand.described(new CommandOptions(), Language.EN)));
  }

  /** The page in the macros of man(7). */
  static String page(Language language) {
    CommandLine command = CheckCommand.described(new CommandOptions(), language);
    CommandSpec spec = command.getCommandSpec();
    Texts texts = Texts.load("options", language);
    StringBuilder page = new StringBuilder();
    page.append(".TH ASYNC-CHECK 1\n");
    section(page, texts.get("man.name"));
    page.append(NAME).append(" \\- ").append(escaped(texts.get("man.summary"))).append('\n');
    section(page, texts.get("man.synopsis"));
    page.append(".B ").append(NAME).append("\n[OPTIONS] [PATH...]\n");
    section(page, texts.get("man.description"));
    page.append(escaped(texts.get("usage.description"))).append('\n');
    section(page, texts.get("man.options"));
    item(page, "PATH...", texts.get("paths"));
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String names = String.join(", ", option.names());
        item(
            page,
            option.arity().max() == 0 ? names : names + " " + option.paramLabel(),
            String.join(" ", option.description()));
      }
    }
    section(page, texts.get("man.notes"));
    page.append(
        texts
            .get("usage.footer")
            .replaceFirst("^%n", "")
            .lines()
            .flatMap(line -> java.util.Arrays.stream(line.split("%n", -1)))
            .map(Manual::escaped)
            .collect(Collectors.joining("\n.PP\n", "", "\n")));
    return page.toString();
  }

  private static void section(StringBuilder page, String title) {
    page.append(".SH ").append(escaped(title)).append('\n');
  }

  private static void item(StringBuilder page, String term, String text) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n').append(escaped(text)).append('\n');
  }

  /** Hyphens that can be copied; no line that begins with a point is taken for a macro. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
