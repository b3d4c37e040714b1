package dev.asyncpython.sonar;

import dev.asyncpython.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.config.Configuration;
import org.sonar.api.utils.MessageException;

/** The keys of the settings and the reading of their values. */
final class Settings {

  static final String LANGUAGE = "sonar.asyncpython.language";
  static final String DUPLICATES = "sonar.asyncpython.duplicates";
  static final String ADDITIONAL_BLOCKING_CALLS = "sonar.asyncpython.additionalBlockingCalls";
  static final String NON_BLOCKING_CALLS = "sonar.asyncpython.nonBlockingCalls";
  static final String ADDITIONAL_OFFLOADERS = "sonar.asyncpython.additionalOffloaders";

  /** A test of this project: every check throws on the file of this name. Not documented. */
  static final String FAIL_ON_FILE = "sonar.asyncpython.internal.failOnFile";

  /** The analyzer's own switch: a check that throws ends the analysis. */
  static final String FAIL_FAST = "sonar.internal.analysis.failFast";

  /** The valid values, the default first. */
  static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).map(Language::code).toList();

  /** The valid values, the default first. */
  static final List<String> DUPLICATES_VALUES = List.of("defer", "report");

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  private Settings() {}

  /**
   * The language of the messages of an analysis.
   *
   * @throws MessageException if the value is not one of the valid ones
   */
  static Language language(Configuration configuration) {
    return Language.of(choice(configuration, LANGUAGE, LANGUAGES)).orElseThrow();
  }

  /**
   * Whether an issue that an active rule of SonarSource raises on the same call is left to it.
   *
   * @throws MessageException if the value is not one of the valid ones
   */
  static boolean defersToBuiltins(Configuration configuration) {
    return choice(configuration, DUPLICATES, DUPLICATES_VALUES).equals("defer");
  }

  /**
   * The value of a setting where nobody can be told by failing: a server must start, and in the IDE
   * a failure would cost the user all issues of the file.
   */
  static <T> T orDefault(Function<Configuration, T> setting, Configuration configuration, T other) {
    try {
      return setting.apply(configuration);
    } catch (MessageException e) {
      LOG.error("{} The default is used.", e.getMessage());
      return other;
    }
  }

  private static String choice(Configuration configuration, String key, List<String> values) {
    String value =
        configuration
            .get(key)
            .map(v -> v.strip().toLowerCase(Locale.ROOT))
            .filter(v -> !v.isEmpty())
            .orElse(values.get(0));
    if (!values.contains(value)) {
      throw MessageException.of(
          "The value \"%s\" of %s is wrong. Valid values: %s."
              .formatted(value, key, String.join(", ", values)));
    }
    return value;
  }
}
