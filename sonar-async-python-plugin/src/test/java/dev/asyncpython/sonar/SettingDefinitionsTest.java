package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonar.api.PropertyType;
import org.sonar.api.config.PropertyDefinition;
import org.sonar.api.measures.Metric;

class SettingDefinitionsTest {

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                SettingDefinitions.class.getResourceAsStream(
                    "/org/sonar/l10n/" + name + ".properties")),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"asyncpython", "asyncpython_fr"})
  void bundles_name_every_setting_metric_and_page_and_nothing_else(String bundle)
      throws IOException {
    Set<String> expected = new TreeSet<>();
    for (PropertyDefinition setting : SettingDefinitions.all()) {
      expected.add("property.category." + setting.category());
      expected.add("property.category." + setting.category() + "." + setting.subCategory());
      expected.add("property." + setting.key() + ".name");
      expected.add("property." + setting.key() + ".description");
      for (String option : setting.options()) {
        expected.add("property." + setting.key() + ".option." + option + ".name");
      }
    }

    expected.add(ReportPage.NAME);
    expected.add("metric_domain." + AsyncMetrics.DOMAIN);
    for (Metric<?> metric : new AsyncMetrics().getMetrics()) {
      expected.add("metric." + metric.getKey() + ".name");
      expected.add("metric." + metric.getKey() + ".description");
    }

    Properties texts = bundle(bundle);

    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  @Test
  void the_web_api_shows_english() throws IOException {
    Properties english = bundle("asyncpython");

    assertThat(SettingDefinitions.all())
        .allSatisfy(
            setting -> {
              assertThat(setting.name())
                  .isEqualTo(english.getProperty("property." + setting.key() + ".name"));
              assertThat(setting.description())
                  .isEqualTo(english.getProperty("property." + setting.key() + ".description"));
            });
  }

  @Test
  void choices_offer_their_values_and_the_first_is_the_default() {
    assertThat(SettingDefinitions.all())
        .filteredOn(setting -> setting.type() == PropertyType.SINGLE_SELECT_LIST)
        .extracting(
            PropertyDefinition::key, PropertyDefinition::options, PropertyDefinition::defaultValue)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "sonar.asyncpython.language", Settings.LANGUAGES, "en"),
            org.assertj.core.groups.Tuple.tuple(
                "sonar.asyncpython.duplicates", Settings.DUPLICATES_VALUES, "defer"));
  }

  @Test
  void only_the_language_is_the_same_for_the_whole_server() {
    assertThat(SettingDefinitions.all())
        .filteredOn(setting -> setting.configScopes().isEmpty())
        .extracting(PropertyDefinition::key)
        .containsExactly("sonar.asyncpython.language");
  }
}
