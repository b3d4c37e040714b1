package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.rules.RuleRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition.BuiltInActiveRule;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition.BuiltInQualityProfile;

class AsyncPythonProfileTest {

  /** SonarSource's rules about asynchronous code, in every supported version. */
  private static final List<String> SONARSOURCE_ASYNC_RULES =
      List.of(
          "S7483", "S7484", "S7486", "S7487", "S7488", "S7489", "S7490", "S7491", "S7493", "S7497",
          "S7499", "S7501", "S7502", "S7503", "S7513", "S7514", "S7515", "S7614");

  private static BuiltInQualityProfile profile() {
    BuiltInQualityProfilesDefinition.Context context =
        new BuiltInQualityProfilesDefinition.Context();
    new AsyncPythonProfile().define(context);
    return context.profile("py", "Async Python");
  }

  private static List<String> active(String repository) {
    return profile().rules().stream()
        .filter(rule -> rule.repoKey().equals(repository))
        .map(BuiltInActiveRule::ruleKey)
        .sorted()
        .toList();
  }

  private static JsonNode sonarSourceRules() throws IOException {
    try (InputStream json =
        AsyncPythonProfile.class
            .getClassLoader()
            .getResourceAsStream(AsyncPythonProfile.SONARSOURCE_RULES)) {
      return new ObjectMapper().readTree(json);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void is_no_default() {
    assertThat(profile().isDefault()).isFalse();
  }

  @Test
  void activates_only_rules_that_exist() {
    // A server does not start when a built-in profile names an unknown rule.
    assertThat(RuleRegistry.keys()).containsAll(active("async-python"));
    assertThat(active("async-python"))
        .contains(
            "ASYNC001", "ASYNC002", "ASYNC003", "ASYNC004", "ASYNC005", "ASYNC006", "ASYNC007");
  }

  @Test
  void takes_or_leaves_each_of_sonarsources_rules_for_a_reason() throws IOException {
    JsonNode data = sonarSourceRules();
    List<String> taken = names(data.get("included"));
    List<String> left = names(data.get("leftOut"));

    assertThat(active("python")).isEqualTo(taken);
    assertThat(taken).isSorted();
    assertThat(left).isSorted();
    assertThat(taken).doesNotContainAnyElementsOf(left);
    List<String> all = new ArrayList<>(taken);
    all.addAll(left);
    assertThat(all).containsExactlyInAnyOrderElementsOf(SONARSOURCE_ASYNC_RULES);
    for (String list : List.of("included", "leftOut")) {
      assertThat(data.get(list)).allSatisfy(reason -> assertThat(reason.asText()).isNotBlank());
    }
  }

  @Test
  void names_the_rule_that_supersedes_each_one_left_out_for_that() throws IOException {
    Map<String, String> superseded = new TreeMap<>();
    sonarSourceRules()
        .get("leftOut")
        .properties()
        .forEach(
            rule -> {
              Matcher reason =
                  Pattern.compile("Superseded by (\\w+): .*").matcher(rule.getValue().asText());
              if (reason.matches()) {
                superseded.put(rule.getKey(), reason.group(1));
              }
            });
    Map<String, String> data = new TreeMap<>();
    sonarSourceRules()
        .get("supersededBy")
        .properties()
        .forEach(rule -> data.put(rule.getKey(), rule.getValue().asText()));

    assertThat(data).isNotEmpty().isEqualTo(superseded);
    assertThat(active("async-python")).containsAll(data.values());
  }

  @ParameterizedTest
  @MethodSource("dev.asyncpython.sonar.LinkTest#analyzers")
  void sonarsources_rules_exist_in_every_supported_version(Path analyzer) throws IOException {
    try (JarFile jar = new JarFile(analyzer.toFile())) {
      assertThat(active("python"))
          .allSatisfy(
              key ->
                  assertThat(jar.getEntry("org/sonar/l10n/py/rules/python/" + key + ".json"))
                      .as(key + " in " + analyzer.getFileName())
                      .isNotNull());
    }
  }
}
