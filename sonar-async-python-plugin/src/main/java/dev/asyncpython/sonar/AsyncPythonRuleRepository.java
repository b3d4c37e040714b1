package dev.asyncpython.sonar;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.RowError;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.rules.RuleRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.config.Configuration;
import org.sonar.api.scanner.ScannerSide;
import org.sonar.plugins.python.api.PythonCustomRuleRepository;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * Hands the check classes to the Python analyzer, in the scanner and in the IDE.
 *
 * <p>The analyzer instantiates them itself, right after it asked for them and on the same thread:
 * what an analysis needs is published to that thread each time.
 */
@ScannerSide
@SonarLintSide
public final class AsyncPythonRuleRepository implements PythonCustomRuleRepository {

  private static final Logger LOG = LoggerFactory.getLogger(AsyncPythonRuleRepository.class);

  private final Configuration configuration;
  private final ActiveRules activeRules;
  private final SonarRuntime runtime;
  private @Nullable AnalysisContext context;

  /**
   * Called by the scanner and by the IDE. Must not fail: the scanner would take the analyzer's
   * constructor without custom rules instead and go on without a word.
   */
  public AsyncPythonRuleRepository(
      Configuration configuration, ActiveRules activeRules, SonarRuntime runtime) {
    this.configuration = configuration;
    this.activeRules = activeRules;
    this.runtime = runtime;
  }

  @Override
  public String repositoryKey() {
    return AsyncPythonPlugin.REPOSITORY_KEY;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.sonar.api.utils.MessageException if a setting has a wrong value, in the scanner
   */
  @Override
  public List<Class<?>> checkClasses() {
    if (context == null) {
      context = context();
    }
    AnalysisContext.publish(context);
    return List.copyOf(RuleRegistry.checks());
  }

  private AnalysisContext context() {
    boolean lenient = runtime.getProduct() == SonarProduct.SONARLINT;
    Language language =
        lenient
            ? Settings.orDefault(Settings::language, configuration, Language.EN)
            : Settings.language(configuration);
    boolean defers =
        lenient
            ? Settings.orDefault(Settings::defersToBuiltins, configuration, true)
            : Settings.defersToBuiltins(configuration);
    return AnalysisContext.builder()
        .messages(Messages.load(language))
        .activeBuiltins(defers ? activeBuiltins(activeRules) : Set.of())
        .knowledge(knowledge(configuration, LOG::warn))
        .failOnFile(configuration.get(Settings.FAIL_ON_FILE).orElse(null))
        .rethrow(configuration.getBoolean(Settings.FAIL_FAST).orElse(false))
        .build();
  }

  private static Set<String> activeBuiltins(ActiveRules activeRules) {
    return activeRules.findByRepository("python").stream()
        .map(rule -> rule.ruleKey().rule())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is known of libraries, with the rows of the settings; a refused row is told. */
  static KnownApis knowledge(Configuration configuration, Consumer<String> warnings) {
    UserRows rows =
        UserRows.parse(
                text(configuration, Settings.ADDITIONAL_BLOCKING_CALLS),
                "",
                "",
                refused(Settings.ADDITIONAL_BLOCKING_CALLS, warnings))
            .plus(
                UserRows.parse(
                    "",
                    text(configuration, Settings.NON_BLOCKING_CALLS),
                    "",
                    refused(Settings.NON_BLOCKING_CALLS, warnings)))
            .plus(
                UserRows.parse(
                    "",
                    "",
                    text(configuration, Settings.ADDITIONAL_OFFLOADERS),
                    refused(Settings.ADDITIONAL_OFFLOADERS, warnings)));
    return KnownApis.load().withUserRows(rows);
  }

  private static String text(Configuration configuration, String setting) {
    return configuration.get(setting).orElse("");
  }

  private static Consumer<RowError> refused(String setting, Consumer<String> warnings) {
    return error ->
        warnings.accept(
            "A row of %s is ignored: \"%s\": %s".formatted(setting, error.row(), error.reason()));
  }
}
