package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.config.internal.MapSettings;
import org.sonar.api.internal.SonarRuntimeImpl;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.Context;
import org.sonar.api.server.rule.RuleDescriptionSection;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.api.utils.Version;

class AsyncPythonRulesDefinitionTest {

  private static final SonarRuntime RUNTIME =
      SonarRuntimeImpl.forSonarQube(
          Version.create(13, 4), SonarQubeSide.SERVER, SonarEdition.COMMUNITY);

  private static RulesDefinition.Repository define(MapSettings settings) {
    RulesDefinition.Context context = new RulesDefinition.Context();
    new AsyncPythonRulesDefinition(RUNTIME, settings.asConfig()).define(context);
    return Objects.requireNonNull(context.repository("async-python"));
  }

  private static RulesDefinition.Repository define(Language language) {
    return define(new MapSettings().setProperty(Settings.LANGUAGE, language.code()));
  }

  private static RulesDefinition.Rule rule(RulesDefinition.Repository repository, String key) {
    return Objects.requireNonNull(repository.rule(key), key);
  }

  @ParameterizedTest
  @EnumSource
  void declares_every_rule_of_the_registry(Language language) {
    RulesDefinition.Repository repository = define(language);

    assertThat(repository.name()).isEqualTo("Async Python");
    assertThat(repository.language()).isEqualTo("py");
    assertThat(repository.rules())
        .extracting(RulesDefinition.Rule::key)
        .containsExactlyInAnyOrderElementsOf(RuleRegistry.keys());
  }

  @ParameterizedTest
  @EnumSource
  void texts_are_in_the_language_of_the_setting(Language language) {
    Messages messages = Messages.load(language);
    for (RulesDefinition.Rule rule : define(language).rules()) {
      assertThat(rule.name()).isEqualTo(RuleTexts.title(rule.key(), language));
      assertThat(rule.htmlDescription()).as(rule.key()).isNotBlank();
      for (RulesDefinition.Param param : rule.params()) {
        assertThat(param.description())
            .isNotBlank()
            .isEqualTo(messages.get(rule.key() + ".param." + param.key()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pages_have_the_sections_that_sonarqube_knows(Language language) {
    for (RulesDefinition.Rule rule : define(language).rules()) {
      List<String> sections =
          rule.ruleDescriptionSections().stream().map(RuleDescriptionSection::getKey).toList();
      assertThat(sections)
          .as(rule.key())
          .contains("introduction", "root_cause", "how_to_fix", "resources");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_section_shows_both_languages(Language language) {
    String folded =
        language == Language.FR ? "<summary>English</summary>" : "<summary>Français</summary>";
    for (RulesDefinition.Rule rule : define(language).rules()) {
      assertThat(rule.ruleDescriptionSections())
          .as(rule.key())
          .allSatisfy(
              section ->
                  assertThat(section.getHtmlContent())
                      .containsOnlyOnce(folded)
                      .doesNotContain("<h2>"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void contexts_are_libraries(Language language) {
    for (RulesDefinition.Rule rule : define(language).rules()) {
      assertThat(
              rule.ruleDescriptionSections().stream()
                  .flatMap(section -> section.getContext().stream())
                  .map(Context::getDisplayName))
          .as(rule.key())
          .contains("asyncio")
          .isSubsetOf("asyncio", "AnyIO", "Trio");
    }
  }

  @Test
  void french_comes_first_in_french() {
    RulesDefinition.Rule rule = rule(define(Language.FR), "ASYNC001");

    assertThat(rule.ruleDescriptionSections())
        .allSatisfy(
            section -> {
              String html = section.getHtmlContent();
              assertThat(html.indexOf("<details>")).isGreaterThan(0);
            })
        .anySatisfy(
            section ->
                assertThat(section.getHtmlContent())
                    .startsWith("<p>")
                    .contains("boucle d'événements"));
  }

  // The table of the design: what a rule says of itself is a contract with quality gates.
  @ParameterizedTest
  @CsvSource({
    "ASYNC001, BUG, CRITICAL",
    "ASYNC002, BUG, BLOCKER",
    "ASYNC003, CODE_SMELL, MINOR",
    "ASYNC004, BUG, MAJOR",
    "ASYNC005, CODE_SMELL, INFO",
    "ASYNC006, BUG, BLOCKER",
    "ASYNC007, BUG, CRITICAL",
  })
  void type_and_severity(String key, RuleType type, String severity) {
    RulesDefinition.Rule rule = rule(define(Language.EN), key);

    assertThat(rule.type()).isEqualTo(type);
    assertThat(rule.severity()).isEqualTo(severity);
  }

  @Test
  void both_taxonomies_remediation_and_tags_are_there() {
    for (RulesDefinition.Rule rule : define(Language.EN).rules()) {
      assertThat(rule.defaultImpacts()).as(rule.key()).isNotEmpty();
      assertThat(rule.cleanCodeAttribute()).as(rule.key()).isNotNull();
      assertThat(rule.debtRemediationFunction()).as(rule.key()).isNotNull();
      assertThat(rule.tags()).as(rule.key()).contains("async");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", " fr "})
  void the_value_may_be_written_freely(String value) {
    assertThat(
            rule(define(new MapSettings().setProperty(Settings.LANGUAGE, value)), "ASYNC001")
                .name())
        .isEqualTo(RuleTexts.title("ASYNC001", Language.FR));
  }

  @Test
  void a_server_with_a_wrong_language_starts_in_english() {
    assertThat(
            rule(define(new MapSettings().setProperty(Settings.LANGUAGE, "de")), "ASYNC001").name())
        .isEqualTo(RuleTexts.title("ASYNC001", Language.EN));
  }

  @Test
  void the_default_is_english() {
    assertThat(rule(define(new MapSettings()), "ASYNC001").name())
        .isEqualTo(RuleTexts.title("ASYNC001", Language.EN));
  }
}
