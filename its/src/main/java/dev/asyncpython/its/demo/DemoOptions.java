package dev.asyncpython.its.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options as the user gives them; descriptions are in {@code demo.properties}. */
@Command(name = "sonarqube-demo", sortOptions = false, usageHelpAutoWidth = true)
final class DemoOptions {

  @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "option.path")
  @Nullable Path project;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
  int port = 9000;

  @Option(names = "--once", descriptionKey = "option.once")
  boolean once;

  @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
  @Nullable String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;
}
