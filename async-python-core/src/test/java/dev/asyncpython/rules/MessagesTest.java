package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of issues, parameters, fixes and settings, in both languages. */
class MessagesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Path SETTINGS =
      RuleFiles.ROOT.resolve("sonar-async-python-plugin/src/main/resources/org/sonar/l10n");

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(RuleFiles.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Properties english() {
    return read(RuleFiles.METADATA.resolve("messages.properties"));
  }

  private static Properties french() {
    return read(RuleFiles.METADATA.resolve("messages_fr.properties"));
  }

  @Test
  void both_languages_have_the_same_keys_in_the_same_order() {
    String key = "(?m)^([A-Za-z][\\w.]*)=";
    List<String> english = inOrder(RuleFiles.METADATA.resolve("messages.properties"), key);
    List<String> french = inOrder(RuleFiles.METADATA.resolve("messages_fr.properties"), key);

    assertThat(without(english, french)).as("missing in messages_fr.properties").isEmpty();
    assertThat(without(french, english)).as("missing in messages.properties").isEmpty();
    assertThat(french).doesNotHaveDuplicates().isEqualTo(english);
  }

  private static List<String> without(List<String> keys, List<String> others) {
    return keys.stream().filter(key -> !others.contains(key)).toList();
  }

  private static List<String> inOrder(Path file, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(RuleFiles.read(file));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void no_text_is_empty_or_unfinished() {
    for (Properties texts : List.of(english(), french())) {
      texts.forEach(
          (key, text) ->
              assertThat(text.toString())
                  .as(key.toString())
                  .isNotBlank()
                  .doesNotContainPattern("(?i)\\b(?:todo|fixme|tbd)\\b"));
    }
  }

  @Test
  void both_languages_take_the_same_arguments() {
    Properties french = french();
    english()
        .forEach(
            (key, text) ->
                assertThat(arguments(french.getProperty(key.toString(), "")))
                    .as(key.toString())
                    .isEqualTo(arguments(text.toString())));
  }

  private static NavigableSet<String> arguments(String pattern) {
    Matcher matcher = ARGUMENT.matcher(pattern);
    NavigableSet<String> arguments = new TreeSet<>();
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  @Test
  void every_pattern_can_be_formatted_and_loses_no_apostrophe() {
    Object[] arguments = {"alpha", "beta", 3, 4};
    for (Language language : Language.values()) {
      Messages messages = Messages.load(language);
      Properties patterns = language == Language.FR ? french() : english();
      for (String key : messages.keys()) {
        String pattern = patterns.getProperty(key);
        assertThat(pattern.replace("''", "")).as(key + ": double apostrophes").doesNotContain("'");
        assertThat(messages.get(key, arguments)).as(key).doesNotContainPattern("\\{\\d");
      }
    }
  }

  @Test
  void french_is_typeset_as_french() {
    french()
        .forEach(
            (key, text) ->
                assertThat(FrenchTypography.faults(text.toString())).as(key.toString()).isEmpty());
    read(SETTINGS.resolve("asyncpython_fr.properties"))
        .forEach(
            (key, text) ->
                assertThat(FrenchTypography.faults(text.toString())).as(key.toString()).isEmpty());
  }

  @Test
  void english_has_no_french_marks() {
    for (Properties texts : List.of(english(), read(SETTINGS.resolve("asyncpython.properties")))) {
      texts.forEach(
          (key, text) ->
              assertThat(text.toString()).as(key.toString()).doesNotContainPattern("[«»\u00a0]"));
    }
  }
}
