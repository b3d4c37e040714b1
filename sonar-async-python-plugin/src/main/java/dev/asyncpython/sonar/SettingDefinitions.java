package dev.asyncpython.sonar;

import java.util.List;
import java.util.ResourceBundle;
import org.sonar.api.PropertyType;
import org.sonar.api.config.PropertyDefinition;
import org.sonar.api.config.PropertyDefinition.ConfigScope;

/** The settings as SonarQube's administration pages show them. */
final class SettingDefinitions {

  private SettingDefinitions() {}

  static List<PropertyDefinition> all() {
    ResourceBundle english = EnglishTexts.load();
    return List.of(
        // Rule titles and pages are registered once for the whole server.
        choice(english, Settings.LANGUAGE, 0, Settings.LANGUAGES).build(),
        choice(english, Settings.DUPLICATES, 1, Settings.DUPLICATES_VALUES)
            .onConfigScopes(ConfigScope.PROJECT)
            .build(),
        rows(english, Settings.ADDITIONAL_BLOCKING_CALLS, 2),
        rows(english, Settings.NON_BLOCKING_CALLS, 3),
        rows(english, Settings.ADDITIONAL_OFFLOADERS, 4));
  }

  private static PropertyDefinition.Builder choice(
      ResourceBundle english, String key, int index, List<String> values) {
    return property(english, key, "general", index)
        .type(PropertyType.SINGLE_SELECT_LIST)
        .options(values)
        .defaultValue(values.get(0));
  }

  private static PropertyDefinition rows(ResourceBundle english, String key, int index) {
    return property(english, key, "knowledge", index)
        .type(PropertyType.TEXT)
        .defaultValue("")
        .onConfigScopes(ConfigScope.PROJECT)
        .build();
  }

  private static PropertyDefinition.Builder property(
      ResourceBundle english, String key, String subCategory, int index) {
    return PropertyDefinition.builder(key)
        .category(AsyncPythonPlugin.NAME)
        .subCategory(subCategory)
        .name(english.getString("property." + key + ".name"))
        .description(english.getString("property." + key + ".description"))
        .index(index);
  }
}
