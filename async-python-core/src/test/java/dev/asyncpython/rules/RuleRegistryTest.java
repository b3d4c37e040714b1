package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Fixtures;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sonar.check.Rule;

/** Everything that belongs to a rule is there, and nothing that belongs to none. */
class RuleRegistryTest {

  private static final String KEY = "(ASYNC\\d{3})";

  @Test
  void every_place_knows_every_rule() throws JsonProcessingException {
    Map<String, NavigableSet<String>> places = places();
    NavigableSet<String> all = new TreeSet<>();
    places.values().forEach(all::addAll);

    List<String> missing = new ArrayList<>();
    for (String key : all) {
      places.forEach(
          (place, keys) -> {
            if (!keys.contains(key)) {
              missing.add(key + " has no " + place.replace("<KEY>", key));
            }
          });
    }

    assertThat(missing).isEmpty();
  }

  private static Map<String, NavigableSet<String>> places() throws JsonProcessingException {
    Map<String, NavigableSet<String>> places = new LinkedHashMap<>();
    places.put("check class with @Rule(key = \"<KEY>\") in dev.asyncpython.checks", checkClasses());
    places.put("row in RuleRegistry", new TreeSet<>(RuleRegistry.keys()));
    String metadata = RuleFiles.ROOT.relativize(RuleFiles.METADATA) + "/";
    places.put(
        "file " + metadata + "<KEY>.json",
        RuleFiles.keysOfNames(RuleFiles.METADATA, KEY + "\\.json"));
    places.put(
        "English page " + metadata + "<KEY>.html",
        RuleFiles.keysOfNames(RuleFiles.METADATA, KEY + "\\.html"));
    places.put(
        "French page " + metadata + "<KEY>_fr.html",
        RuleFiles.keysOfNames(RuleFiles.METADATA, KEY + "_fr\\.html"));
    for (String bundle : List.of("messages.properties", "messages_fr.properties")) {
      places.put(
          "message <KEY>.* in " + metadata + bundle,
          RuleFiles.keysInText(RuleFiles.METADATA.resolve(bundle), "^" + KEY + "\\.(?!param\\.)"));
    }
    places.put(
        "decision in "
            + metadata
            + "async-python-profile.json (\"ruleKeys\", or \"leftOut\" with"
            + " the reason)",
        profile());
    places.put(
        "fixture folder async-python-core/src/test/resources/rules/<KEY>/ with Python files",
        fixtures());
    places.put(
        "line \"- <KEY>: ...\" in CHANGELOG.md",
        RuleFiles.keysInText(RuleFiles.ROOT.resolve("CHANGELOG.md"), "^- " + KEY + ": "));
    for (String readme : List.of("README.md", "README.fr.md")) {
      places.put(
          "row in the table of rules of " + readme,
          RuleFiles.keysInText(RuleFiles.ROOT.resolve(readme), "^\\| " + KEY + " \\|"));
    }
    return places;
  }

  private static NavigableSet<String> checkClasses() {
    NavigableSet<String> keys = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.asyncpython.checks")
            .stream()
            .filter(type -> type.isAnnotatedWith(Rule.class))
            .forEach(type -> keys.add(type.getAnnotationOfType(Rule.class).key()));
    return keys;
  }

  private static NavigableSet<String> profile() throws JsonProcessingException {
    JsonNode json =
        new ObjectMapper()
            .readTree(RuleFiles.read(RuleFiles.METADATA.resolve("async-python-profile.json")));
    NavigableSet<String> keys = new TreeSet<>();
    json.get("ruleKeys").forEach(key -> keys.add(key.asText()));
    if (json.has("leftOut")) {
      json.get("leftOut").fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  private static NavigableSet<String> fixtures() {
    NavigableSet<String> keys = new TreeSet<>(Fixtures.keys());
    keys.removeIf(key -> Fixtures.of(key).isEmpty());
    return keys;
  }

  @Test
  void rows_are_sorted_and_unique() {
    assertThat(RuleRegistry.keys()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void class_names_begin_with_the_key() {
    for (Class<? extends AsyncCheck> check : RuleRegistry.checks()) {
      String key = RuleRegistry.keyOf(check);
      assertThat(key).matches("[A-Za-z0-9]+");
      assertThat(check.getSimpleName())
          .startsWith(key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT))
          .endsWith("Check");
      assertThat(check).isFinal();
      assertThat(Modifier.isPublic(check.getModifiers())).as(check.getName()).isTrue();
    }
  }
}
