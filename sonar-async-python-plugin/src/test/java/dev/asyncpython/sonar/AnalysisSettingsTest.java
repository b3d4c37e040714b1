package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.knowledge.KnownApis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sonar.api.batch.rule.internal.ActiveRulesBuilder;
import org.sonar.api.batch.rule.internal.NewActiveRule;
import org.sonar.api.config.internal.MapSettings;
import org.sonar.api.rule.RuleKey;

/** What an analysis was asked for, and how it is told from another one. */
class AnalysisSettingsTest {

  @Test
  void names_the_setting_and_the_row_that_it_refuses() {
    List<String> warnings = new ArrayList<>();

    KnownApis known =
        AnalysisSettings.knowledge(
            new MapSettings()
                .setProperty(
                    Settings.ADDITIONAL_BLOCKING_CALLS,
                    "acme.wait | sleep | X | - | - | - | -; acme.get | http | H | - | - | - | -")
                .setProperty(Settings.ADDITIONAL_OFFLOADERS, "acme.run | asyncio | ?")
                .asConfig(),
            warnings::add);

    assertThat(known.blocking("acme.get")).isPresent();
    assertThat(warnings)
        .satisfiesExactly(
            warning ->
                assertThat(warning)
                    .startsWith("A row of sonar.asyncpython.additionalBlockingCalls is ignored: ")
                    .contains("acme.wait | sleep | X | - | - | - | -"),
            warning ->
                assertThat(warning)
                    .startsWith("A row of sonar.asyncpython.additionalOffloaders is ignored: ")
                    .contains("acme.run | asyncio | ?"));
  }

  @Test
  void rows_of_a_rule_come_on_top_of_those_of_the_settings() {
    AnalysisSettings settings =
        settings(
            new MapSettings().setProperty(Settings.ADDITIONAL_BLOCKING_CALLS, "acme.get"),
            Map.of(
                "async-python:ASYNC001",
                Map.of(
                    "additionalBlockingCalls", "acme.put",
                    "nonBlockingCalls", "time.sleep",
                    "additionalOffloaders", "acme.run")));

    KnownApis known = settings.knowledge("ASYNC001");
    assertThat(known.blocking("acme.get")).isPresent();
    assertThat(known.blocking("acme.put")).isPresent();
    assertThat(known.blocking("time.sleep")).isEmpty();
    assertThat(known.offloader("acme.run")).isPresent();
    assertThat(settings.knowledge().blocking("acme.put")).isEmpty();
    assertThat(settings.knowledge("ASYNC002")).isSameAs(settings.knowledge());
  }

  @Test
  void rules_without_rows_know_what_the_project_knows() {
    AnalysisSettings settings =
        settings(
            new MapSettings(),
            Map.of("async-python:ASYNC001", Map.of("additionalBlockingCalls", " ")));

    assertThat(settings.knowledge("ASYNC001")).isSameAs(settings.knowledge());
    assertThat(settings.knowledge("inactive")).isSameAs(settings.knowledge());
  }

  @Test
  void the_same_settings_have_the_same_fingerprint() {
    Map<String, Map<String, String>> rules =
        Map.of(
            "async-python:ASYNC001", Map.of("minimumTier", "M", "maximumDepth", "3"),
            "async-python:ASYNC002", Map.of(),
            "python:S7488", Map.of(),
            "python:S7499", Map.of());

    assertThat(settings(new MapSettings(), rules).fingerprint())
        .isEqualTo(settings(new MapSettings(), new TreeMap<>(rules)).fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whatever_changes_facts_or_issues_changes_the_fingerprint() {
    String rule = "async-python:ASYNC001";
    String builtin = "python:S7488";
    List<AnalysisSettings> all =
        List.of(
            settings(new MapSettings(), Map.of()),
            settings(new MapSettings(), Map.of(rule, Map.of())),
            settings(new MapSettings(), Map.of(rule, Map.of("minimumTier", "M"))),
            settings(new MapSettings(), Map.of(rule, Map.of("maximumDepth", "3"))),
            settings(new MapSettings(), Map.of(rule, Map.of("nonBlockingCalls", "a.b"))),
            settings(new MapSettings(), Map.of(rule, Map.of(), builtin, Map.of())),
            settings(
                new MapSettings().setProperty(Settings.ADDITIONAL_BLOCKING_CALLS, "a.b"), Map.of()),
            settings(new MapSettings().setProperty(Settings.NON_BLOCKING_CALLS, "a.b"), Map.of()),
            settings(
                new MapSettings().setProperty(Settings.ADDITIONAL_OFFLOADERS, "a.b"), Map.of()),
            settings(new MapSettings().setProperty("sonar.python.version", "3.12"), Map.of()));

    Set<String> fingerprints = new HashSet<>();
    all.forEach(settings -> fingerprints.add(settings.fingerprint()));
    assertThat(fingerprints).hasSameSizeAs(all);
  }

  @Test
  void builtins_that_we_do_not_defer_to_do_not_count() {
    MapSettings report = new MapSettings().setProperty(Settings.DUPLICATES, "report");

    assertThat(settings(report, Map.of("python:S7488", Map.of())).fingerprint())
        .isEqualTo(settings(report, Map.of()).fingerprint());
  }

  @Test
  void the_build_of_the_plugin_counts() {
    assertThat(PluginBuild.checksum()).matches("[0-9a-f]{1,8}").isEqualTo(PluginBuild.checksum());
  }

  private static AnalysisSettings settings(
      MapSettings settings, Map<String, Map<String, String>> rules) {
    ActiveRulesBuilder builder = new ActiveRulesBuilder();
    rules.forEach(
        (key, parameters) -> {
          NewActiveRule.Builder rule = new NewActiveRule.Builder().setRuleKey(RuleKey.parse(key));
          parameters.forEach(rule::setParam);
          builder.addRule(rule.build());
        });
    return new AnalysisSettings(settings.asConfig(), builder.build(), ScannedProject.SCANNER);
  }
}
