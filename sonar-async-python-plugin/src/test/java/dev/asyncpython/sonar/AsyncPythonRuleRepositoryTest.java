package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.checks.Report;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.syntax.FileModel;
import java.lang.reflect.Constructor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.rule.internal.ActiveRulesBuilder;
import org.sonar.api.batch.rule.internal.NewActiveRule;
import org.sonar.api.config.Configuration;
import org.sonar.api.config.internal.MapSettings;
import org.sonar.api.internal.SonarRuntimeImpl;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.scanner.ScannerSide;
import org.sonar.api.utils.MessageException;
import org.sonar.api.utils.Version;
import org.sonarsource.api.sonarlint.SonarLintSide;

class AsyncPythonRuleRepositoryTest {

  private static final ActiveRules SONAR_WAY = activeRules("S7488", "S7502");

  private static final SonarRuntime SCANNER =
      SonarRuntimeImpl.forSonarQube(
          Version.create(13, 4), SonarQubeSide.SCANNER, SonarEdition.COMMUNITY);
  private static final SonarRuntime IDE = SonarRuntimeImpl.forSonarLint(Version.create(13, 4));

  /** Shows what a check is given: made by its no-argument constructor, as the analyzer does. */
  private static final class Probe extends AsyncCheck {
    @Override
    protected void check(FileModel file, Report report) {}

    boolean defers(String builtinKey) {
      return defersTo(builtinKey);
    }

    Language language() {
      return messages().language();
    }

    KnownApis known() {
      return knowledge();
    }
  }

  private static ActiveRules activeRules(String... pythonKeys) {
    ActiveRulesBuilder builder = new ActiveRulesBuilder();
    for (String key : pythonKeys) {
      builder.addRule(new NewActiveRule.Builder().setRuleKey(RuleKey.of("python", key)).build());
    }
    builder.addRule(
        new NewActiveRule.Builder().setRuleKey(RuleKey.of("async-python", "ASYNC001")).build());
    return builder.build();
  }

  private static Probe probe(MapSettings settings) {
    repository(settings.asConfig(), SCANNER).checkClasses();
    return new Probe();
  }

  private static AsyncPythonRuleRepository repository(
      Configuration configuration, SonarRuntime runtime) {
    AnalysisSettings settings = new AnalysisSettings(configuration, SONAR_WAY, runtime);
    return new AsyncPythonRuleRepository(settings, new ProjectFactStore(settings));
  }

  @Test
  void gives_the_check_classes_of_the_registry() {
    AsyncPythonRuleRepository repository = repository(new MapSettings().asConfig(), SCANNER);

    assertThat(repository.repositoryKey()).isEqualTo("async-python");
    assertThat(repository.checkClasses()).isEqualTo(RuleRegistry.checks());
  }

  @Test
  void is_found_by_the_scanner_and_by_the_ide() {
    assertThat(AsyncPythonRuleRepository.class)
        .hasAnnotations(ScannerSide.class, SonarLintSide.class);
  }

  @Test
  void every_check_has_a_public_constructor_without_arguments() throws Exception {
    for (Class<? extends AsyncCheck> check : RuleRegistry.checks()) {
      Constructor<? extends AsyncCheck> constructor = check.getConstructor();
      assertThat(constructor.newInstance().key()).isEqualTo(RuleRegistry.keyOf(check));
    }
  }

  @Test
  void defers_to_active_rules_of_sonarsource_by_default() {
    Probe probe = probe(new MapSettings());

    assertThat(probe.defers("S7488")).isTrue();
    assertThat(probe.defers("S7502")).isTrue();
    assertThat(probe.defers("S7499")).isFalse();
    assertThat(probe.defers("ASYNC001")).isFalse();
  }

  @Test
  void reports_duplicates_when_asked_to() {
    Probe probe = probe(new MapSettings().setProperty(Settings.DUPLICATES, "report"));

    assertThat(probe.defers("S7488")).isFalse();
  }

  @Test
  void takes_the_language_of_messages_from_the_setting() {
    assertThat(probe(new MapSettings()).language()).isEqualTo(Language.EN);
    assertThat(probe(new MapSettings().setProperty(Settings.LANGUAGE, "fr")).language())
        .isEqualTo(Language.FR);
  }

  @Test
  void adds_the_rows_of_the_settings() {
    KnownApis known =
        probe(
                new MapSettings()
                    .setProperty(
                        Settings.ADDITIONAL_BLOCKING_CALLS,
                        "acme.Client.fetch | http | H | acme.AsyncClient.fetch | - | - | -")
                    .setProperty(Settings.NON_BLOCKING_CALLS, "time.sleep")
                    .setProperty(Settings.ADDITIONAL_OFFLOADERS, "acme.run_in_pool | asyncio | 0"))
            .known();

    assertThat(known.blocking("acme.Client.fetch")).isPresent();
    assertThat(known.blocking("time.sleep")).isEmpty();
    assertThat(known.offloader("acme.run_in_pool")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "sonar.asyncpython.language, de, 'en, fr'",
    "sonar.asyncpython.duplicates, never, 'defer, report'",
  })
  void names_the_valid_values_when_one_is_wrong(String key, String value, String valid) {
    var configuration = new MapSettings().setProperty(key, value).asConfig();

    // Not the constructor: Spring would go on with another constructor of the analyzer's sensor.
    AsyncPythonRuleRepository repository = repository(configuration, SCANNER);

    assertThatThrownBy(repository::checkClasses)
        .isInstanceOf(MessageException.class)
        .hasMessage(
            "The value \"%s\" of %s is wrong. Valid values: %s.".formatted(value, key, valid));
  }

  @Test
  void a_wrong_value_costs_nothing_in_the_ide() {
    var configuration =
        new MapSettings()
            .setProperty(Settings.LANGUAGE, "de")
            .setProperty(Settings.DUPLICATES, "never")
            .asConfig();

    repository(configuration, IDE).checkClasses();

    Probe probe = new Probe();
    assertThat(probe.language()).isEqualTo(Language.EN);
    assertThat(probe.defers("S7488")).isTrue();
  }

  @Test
  void two_analyses_on_two_threads_do_not_mix() throws InterruptedException {
    AtomicReference<Language> other = new AtomicReference<>();
    AsyncPythonRuleRepository english = repository(new MapSettings().asConfig(), SCANNER);
    english.checkClasses();
    Thread thread =
        new Thread(
            () ->
                other.set(
                    probe(new MapSettings().setProperty(Settings.LANGUAGE, "fr")).language()));
    thread.start();
    thread.join();

    assertThat(other).hasValue(Language.FR);
    assertThat(new Probe().language()).isEqualTo(Language.EN);
  }
}
