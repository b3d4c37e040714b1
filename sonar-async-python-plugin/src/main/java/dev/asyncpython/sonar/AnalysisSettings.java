package dev.asyncpython.sonar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.RowError;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.rule.ActiveRule;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.config.Configuration;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.scanner.ScannerSide;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * What one analysis was asked for: settings, active rules and knowledge, read when first needed and
 * only once.
 */
@ScannerSide
@SonarLintSide
public final class AnalysisSettings {

  private static final Logger LOG = LoggerFactory.getLogger(AnalysisSettings.class);

  /** What the analyzer takes from the user beside its rules, and its types depend on. */
  private static final String PYTHON_VERSION = "sonar.python.version";

  private final Configuration configuration;
  private final ActiveRules activeRules;
  private final boolean ide;
  private @Nullable Values values;

  /** Called by the scanner and by the IDE; must not fail, as nobody would say why. */
  public AnalysisSettings(
      Configuration configuration, ActiveRules activeRules, SonarRuntime runtime) {
    this.configuration = configuration;
    this.activeRules = activeRules;
    this.ide = runtime.getProduct() == SonarProduct.SONARLINT;
  }

  private record Values(Messages messages, Set<String> activeBuiltins, KnownApis knowledge) {}

  /** True in SonarQube for IDE, which analyses only some files of a project. */
  boolean isIde() {
    return ide;
  }

  /** True when a failure must end the analysis: the analyzer's own switch for tests. */
  boolean failsFast() {
    return configuration.getBoolean(Settings.FAIL_FAST).orElse(false);
  }

  /** Name of a file on which each check must throw; null in real life. */
  @Nullable String failOnFile() {
    return configuration.get(Settings.FAIL_ON_FILE).orElse(null);
  }

  /**
   * Texts in the language of the analysis.
   *
   * @throws org.sonar.api.utils.MessageException if a setting has a wrong value, in the scanner
   */
  Messages messages() {
    return values().messages();
  }

  /** Keys of the active rules of SonarSource to which we leave what they report. */
  Set<String> activeBuiltins() {
    return values().activeBuiltins();
  }

  /** What is known of libraries, with the rows of the settings. */
  KnownApis knowledge() {
    return values().knowledge();
  }

  /** What a rule knows of libraries: the rows of its parameters come on top. */
  KnownApis knowledge(String ruleKey) {
    ActiveRule rule = activeRules.find(RuleKey.of(AsyncPythonPlugin.REPOSITORY_KEY, ruleKey));
    if (rule == null) {
      return knowledge();
    }
    // The rule itself tells the user of refused rows.
    return knowledge()
        .plusUserRows(
            UserRows.parse(
                parameter(rule, "additionalBlockingCalls"),
                parameter(rule, "nonBlockingCalls"),
                parameter(rule, "additionalOffloaders"),
                error -> {}));
  }

  /**
   * Stands for all that facts and issues of an unchanged file depend on: another one means that
   * they may be others now.
   */
  String fingerprint() {
    TreeMap<String, Object> rules = new TreeMap<>();
    for (ActiveRule rule : activeRules.findByRepository(AsyncPythonPlugin.REPOSITORY_KEY)) {
      rules.put(rule.ruleKey().rule(), new TreeMap<>(rule.params()));
    }
    List<Object> all =
        List.of(
            PluginBuild.checksum(),
            knowledge().fingerprint(),
            rules,
            new TreeSet<>(activeBuiltins()),
            configuration.get(PYTHON_VERSION).orElse(""));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Values values() {
    if (values == null) {
      Language language =
          ide
              ? Settings.orDefault(Settings::language, configuration, Language.EN)
              : Settings.language(configuration);
      boolean defers =
          ide
              ? Settings.orDefault(Settings::defersToBuiltins, configuration, true)
              : Settings.defersToBuiltins(configuration);
      values =
          new Values(
              Messages.load(language),
              defers ? activeBuiltins(activeRules) : Set.of(),
              knowledge(configuration, LOG::warn));
    }
    return values;
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

  private static String parameter(ActiveRule rule, String key) {
    String value = rule.param(key);
    return value == null ? "" : value;
  }

  private static Consumer<RowError> refused(String setting, Consumer<String> warnings) {
    return error ->
        warnings.accept(
            "A row of %s is ignored: \"%s\": %s".formatted(setting, error.row(), error.reason()));
  }
}
