package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Web API shows what rules-metadata says, in the server's language and in the other one. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesAndProfileIT {

  private static final Map<String, JsonNode> METADATA = RuleTexts.rules();

  private final TestServer server;
  private final Map<String, JsonNode> rules = new TreeMap<>();

  RulesAndProfileIT(TestServer server) {
    this.server = server;
    server
        .api()
        .search("api/rules/search", "rules", "repositories", TestServer.REPOSITORY)
        .forEach(rule -> rules.put(key(rule), rule));
  }

  @Test
  void everyRuleIsThere() {
    assertThat(rules.keySet()).isEqualTo(METADATA.keySet());
  }

  @Test
  void bothTaxonomies() {
    rules.forEach(
        (key, rule) -> {
          JsonNode expected = Objects.requireNonNull(METADATA.get(key), key);
          JsonNode cost = expected.path("remediation");
          assertThat(rule.path("type").asText()).as(key).isEqualTo(expected.path("type").asText());
          assertThat(rule.path("severity").asText())
              .as(key)
              .isEqualTo(expected.path("defaultSeverity").asText().toUpperCase(Locale.ROOT));
          assertThat(rule.path("cleanCodeAttribute").asText())
              .as(key)
              .isEqualTo(expected.path("code").path("attribute").asText());
          assertThat(impacts(rule.path("impacts")))
              .as(key)
              .isEqualTo(fields(expected.path("code").path("impacts")));
          assertThat(rule.path("remFnBaseEffort").asText())
              .as(key)
              .isEqualTo(
                  cost.path(cost.has("constantCost") ? "constantCost" : "linearOffset").asText());
          assertThat(rule.path("remFnGapMultiplier").asText())
              .as(key)
              .isEqualTo(cost.path("linearFactor").asText());
          assertThat(texts(rule.path("sysTags")))
              .as(key)
              .containsExactlyInAnyOrderElementsOf(texts(expected.path("tags")));
        });
  }

  @Test
  void titlesAreInTheServersLanguage() {
    rules.forEach(
        (key, rule) ->
            assertThat(rule.path("name").asText())
                .isEqualTo(RuleTexts.title(key, server.language())));
  }

  @Test
  void everySectionHasTheOtherLanguageFolded() {
    boolean french = server.language().equals("fr");
    String folded = french ? "<summary>English</summary>" : "<summary>Français</summary>";
    rules.forEach(
        (key, rule) -> {
          List<String> sections = new ArrayList<>();
          for (JsonNode section : rule.path("descriptionSections")) {
            sections.add(section.path("key").asText());
            assertThat(section.path("content").asText())
                .as("%s, %s", key, section.path("key"))
                .contains("<details>", folded);
          }
          assertThat(sections).as(key).contains("root_cause", "how_to_fix", "resources");
        });
  }

  @Test
  void parametersAreDescribedInTheServersLanguage() {
    rules.forEach(
        (key, rule) -> {
          Map<String, String> shown = new TreeMap<>();
          rule.path("params")
              .forEach(
                  parameter ->
                      shown.put(parameter.path("key").asText(), plain(parameter.path("htmlDesc"))));
          assertThat(shown).as(key).isEqualTo(RuleTexts.parameters(key, server.language()));
        });
  }

  @Test
  void theProfileHoldsOurRulesAndThoseOfSonarSourceThatOursDoNotReplace() {
    List<String> expected = new ArrayList<>();
    RuleTexts.profile("async-python-profile.json")
        .forEach(key -> expected.add(TestServer.REPOSITORY + ":" + key));
    RuleTexts.profile("sonarsource-rules.json").forEach(key -> expected.add("python:" + key));

    assertThat(server.api().get("api/qualityprofiles/search", "language", "py").path("profiles"))
        .filteredOn(profile -> profile.path("name").asText().equals(TestServer.PROFILE))
        .singleElement()
        .satisfies(profile -> assertThat(profile.path("isBuiltIn").asBoolean()).isTrue());
    assertThat(
            server
                .api()
                .search(
                    "api/rules/search",
                    "rules",
                    "activation",
                    "true",
                    "qprofile",
                    server.profiles().key(TestServer.PROFILE)))
        .extracting(rule -> rule.path("key").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void settingsAreNamedInTheBrowsersLanguage() {
    List<String> ours =
        server
            .api()
            .get("api/settings/list_definitions")
            .path("definitions")
            .valueStream()
            .map(definition -> definition.path("key").asText())
            .filter(key -> key.startsWith("sonar.asyncpython."))
            .toList();
    assertThat(ours).contains("sonar.asyncpython.language", "sonar.asyncpython.duplicates");

    JsonNode english = server.api().get("api/l10n/index", "locale", "en").path("messages");
    JsonNode french = server.api().get("api/l10n/index", "locale", "fr").path("messages");
    for (String key : ours) {
      for (String text : List.of("property." + key + ".name", "property." + key + ".description")) {
        assertThat(english.path(text).asText()).as(text).isNotEmpty();
        assertThat(french.path(text).asText())
            .as(text)
            .isNotEmpty()
            .isNotEqualTo(english.path(text).asText());
      }
    }
  }

  private static String key(JsonNode rule) {
    String key = rule.path("key").asText();
    return key.substring(key.indexOf(':') + 1);
  }

  private static Map<String, String> impacts(JsonNode array) {
    Map<String, String> impacts = new TreeMap<>();
    array.forEach(
        impact ->
            impacts.put(impact.path("softwareQuality").asText(), impact.path("severity").asText()));
    return impacts;
  }

  private static Map<String, String> fields(JsonNode object) {
    Map<String, String> fields = new TreeMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static String plain(JsonNode html) {
    return Parser.unescapeEntities(html.asText(), false);
  }
}
