package dev.asyncpython.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The options as the user gives them; null and empty for those that are not given. Descriptions are
 * in {@code options.properties}.
 */
@Command(
    name = "async-check",
    sortOptions = false,
    usageHelpAutoWidth = true,
    showDefaultValues = false)
final class CommandOptions {

  @Parameters(paramLabel = "PATH", descriptionKey = "paths")
  List<String> paths = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  @Nullable String format;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
  @Nullable String output;

  @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
  @Nullable String lang;

  @Option(names = "--select", paramLabel = "KEY", split = ",", descriptionKey = "select")
  List<String> select = new ArrayList<>();

  @Option(names = "--ignore", paramLabel = "KEY", split = ",", descriptionKey = "ignore")
  List<String> ignore = new ArrayList<>();

  @Option(names = "--all", descriptionKey = "all")
  boolean all;

  @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "failOn")
  @Nullable String failOn;

  @Option(names = "--fix", descriptionKey = "fix")
  boolean fix;

  @Option(names = "--unsafe-fixes", descriptionKey = "unsafeFixes")
  boolean unsafeFixes;

  @Option(names = "--diff", descriptionKey = "diff")
  boolean diff;

  @Option(names = "--exclude", paramLabel = "GLOB", split = ",", descriptionKey = "exclude")
  List<String> exclude = new ArrayList<>();

  @Option(names = "--stdin-filename", paramLabel = "FILE", descriptionKey = "stdinFilename")
  @Nullable String stdinFilename;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  @Nullable String jobs;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  @Nullable String baseline;

  @Option(names = "--write-baseline", paramLabel = "FILE", descriptionKey = "writeBaseline")
  @Nullable String writeBaseline;

  @Option(names = "--facts-out", paramLabel = "FILE", descriptionKey = "factsOut")
  @Nullable String factsOut;

  @Option(names = "--facts-in", paramLabel = "FILE", arity = "1..*", descriptionKey = "factsIn")
  List<String> factsIn = new ArrayList<>();

  @Option(names = "--statistics", descriptionKey = "statistics")
  boolean statistics;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  boolean quiet;

  @Option(names = "--explain", paramLabel = "KEY", descriptionKey = "explain")
  @Nullable String explain;

  @Option(names = "--list-rules", descriptionKey = "listRules")
  boolean listRules;

  @Option(
      names = {"-V", "--version"},
      descriptionKey = "version")
  boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  /** For {@code bench/peers}: the seconds that the frontend takes to parse, and nothing else. */
  @Option(names = "--bench-parse-only", hidden = true)
  boolean benchParseOnly;
}
