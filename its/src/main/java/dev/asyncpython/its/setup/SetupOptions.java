package dev.asyncpython.its.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options as the user gives them; descriptions are in {@code setup.properties}. */
@Command(name = "sonarqube-setup", sortOptions = false, usageHelpAutoWidth = true)
final class SetupOptions {

  @Option(names = "--url", paramLabel = "URL", descriptionKey = "option.url")
  @Nullable String url;

  @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "option.token")
  @Nullable String token;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "option.profile")
  String profile = Wanted.PROFILE;

  @Option(names = "--gate", paramLabel = "NAME", descriptionKey = "option.gate")
  String gate = Wanted.GATE;

  @Option(names = "--default", descriptionKey = "option.default")
  boolean makeDefault;

  @Option(names = "--project", paramLabel = "KEY", descriptionKey = "option.project")
  List<String> projects = new ArrayList<>();

  @Option(
      names = {"-n", "--dry-run"},
      descriptionKey = "option.dryRun")
  boolean dryRun;

  @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
  @Nullable String lang;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;
}
