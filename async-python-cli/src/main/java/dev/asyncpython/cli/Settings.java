package dev.asyncpython.cli;

import dev.asyncpython.cli.config.ConfigKeys;
import dev.asyncpython.cli.config.ConfigurationException;
import dev.asyncpython.cli.config.ProjectConfig;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.model.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Options and configuration put together: what an option says counts, then what {@code
 * pyproject.toml} says.
 *
 * @param language of all texts
 * @param format of the report
 * @param failOn the least severity that fails the run; empty for none
 * @param jobs number of threads
 * @param select keys or prefixes of rules; empty for the default ones
 * @param ignore keys or prefixes of rules
 * @param all whether rules run that are off by default
 * @param exclude patterns of files
 * @param baseline file of known findings; null without
 */
record Settings(
    Language language,
    Format format,
    Optional<Severity> failOn,
    int jobs,
    List<String> select,
    List<String> ignore,
    boolean all,
    List<String> exclude,
    @Nullable String baseline) {

  private static final String NEVER = "never";
  private static final int MOST_JOBS = 256;

  /**
   * Puts options and configuration together.
   *
   * @param fallback the language when nobody says any
   * @throws ConfigurationException for a value that is none of the valid ones
   */
  static Settings of(CommandOptions options, ProjectConfig config, Language fallback)
      throws ConfigurationException {
    return new Settings(
        language(options, config, fallback),
        format(value(options.format, config, ConfigKeys.FORMAT, "text")),
        failOn(value(options.failOn, config, ConfigKeys.FAIL_ON, Severity.ERROR.code())),
        jobs(options.jobs),
        options.select.isEmpty() ? list(config, ConfigKeys.SELECT) : options.select,
        options.ignore.isEmpty() ? list(config, ConfigKeys.IGNORE) : options.ignore,
        options.all || value(null, config, ConfigKeys.ALL_RULES, "false").equals("true"),
        both(list(config, ConfigKeys.EXCLUDE), options.exclude),
        options.baseline != null
            ? options.baseline
            : list(config, ConfigKeys.BASELINE).stream().findFirst().orElse(null));
  }

  private static String value(
      @Nullable String option, ProjectConfig config, String key, String otherwise) {
    return option != null ? option : list(config, key).stream().findFirst().orElse(otherwise);
  }

  private static List<String> list(ProjectConfig config, String key) {
    return config.values().getOrDefault(key, List.of());
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static Language language(CommandOptions options, ProjectConfig config, Language fallback)
      throws ConfigurationException {
    String code = value(options.lang, config, ConfigKeys.LANG, fallback.code());
    Optional<Language> language = Language.of(code);
    if (language.isEmpty()) {
      throw wrong("lang", code, "en, fr");
    }
    return language.get();
  }

  private static Format format(String code) throws ConfigurationException {
    Optional<Format> format = Format.of(code);
    if (format.isEmpty()) {
      throw wrong(
          "format",
          code,
          Arrays.stream(Format.values()).map(Format::code).collect(Collectors.joining(", ")));
    }
    return format.get();
  }

  private static Optional<Severity> failOn(String code) throws ConfigurationException {
    Optional<Severity> severity = Severity.of(code);
    if (severity.isEmpty() && !code.equals(NEVER)) {
      throw wrong("fail-on", code, "error, warning, info, never");
    }
    return severity;
  }

  private static int jobs(@Nullable String text) throws ConfigurationException {
    if (text == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST_JOBS) {
      return Integer.parseInt(text);
    }
    throw wrong("jobs", text, "1-" + MOST_JOBS);
  }

  private static ConfigurationException wrong(String option, String value, String valid) {
    return new ConfigurationException("option.value", option, value, valid);
  }
}
