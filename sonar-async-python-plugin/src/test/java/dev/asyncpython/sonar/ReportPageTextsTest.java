package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that only the report page has. */
class ReportPageTextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/static/report");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern USED = Pattern.compile("'([a-zA-Z]+(?:\\.[a-zA-Z_0-9]+)+)'");

  /** Before a colon U+00A0, before other double signs U+202F; inside quotation marks U+00A0. */
  private static final Pattern WRONG_IN_FRENCH =
      Pattern.compile(
          "(?<!\u00a0):(?=\\s|$)|(?<!\u202f)[;!?]|«(?!\u00a0)|(?<!\u00a0)»|[\"]|\\.\\.\\.");

  private static Map<String, String> texts(Language language) throws IOException {
    return MAPPER.readValue(
        FOLDER.resolve("texts." + language.code() + ".json").toFile(),
        new TypeReference<TreeMap<String, String>>() {});
  }

  @Test
  void both_languages_have_the_same_keys_and_arguments() throws IOException {
    Map<String, String> english = texts(Language.EN);
    Map<String, String> french = texts(Language.FR);

    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, pattern) ->
            assertThat(arguments(french.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(pattern)));
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_text_is_complete_for_none_one_and_many(Language language) throws IOException {
    texts(language)
        .forEach(
            (key, pattern) -> {
              MessageFormat format =
                  new MessageFormat(pattern.replace("'", "''"), language.locale());
              for (int count : new int[] {0, 1, 2, 1000}) {
                assertThat(format.format(new Object[] {count, count, count}))
                    .as(key + " " + count)
                    .isNotBlank()
                    .doesNotContain("{", "}", "|", "#");
              }
            });
  }

  @Test
  void french_is_typeset_as_french() throws IOException {
    texts(Language.FR)
        .forEach(
            (key, pattern) -> {
              String text =
                  new MessageFormat(pattern.replace("'", "''"), Language.FR.locale())
                      .format(new Object[] {2, 2, 2});
              assertThat(text.replaceAll("`[^`]*`", "x"))
                  .as(key)
                  .doesNotContainPattern(WRONG_IN_FRENCH);
            });
  }

  @Test
  void every_text_that_a_module_names_is_there() throws IOException {
    Set<String> known = new TreeSet<>(texts(Language.EN).keySet());
    known.addAll(
        MAPPER
            .readValue(
                ReportPageFiles.words(Language.EN), new TypeReference<TreeMap<String, String>>() {})
            .keySet());
    Set<String> groups =
        known.stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        String code = Files.readString(file);
        all.append(code);
        USED.matcher(code)
            .results()
            .map(match -> match.group(1))
            .filter(key -> !key.endsWith(".json") && groups.stream().anyMatch(key::startsWith))
            .filter(key -> !known.contains(key))
            .forEach(missing::add);
      }
    }

    assertThat(missing).isEmpty();
    assertThat(unused(texts(Language.EN).keySet(), all.toString())).isEmpty();
  }

  /** Keys that stand in no module, whole or as a template with a value at their end. */
  private static List<String> unused(Set<String> keys, String code) {
    return keys.stream()
        .filter(
            key ->
                !code.contains("'" + key + "'")
                    && !code.contains("`" + key.substring(0, key.indexOf('.') + 1) + "${"))
        .toList();
  }
}
