package dev.asyncpython.its.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same. */
class TextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)|%s");

  private static Texts texts(String bundle, String language) {
    return Texts.of("dev.asyncpython.its." + bundle, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"command.command", "demo.demo", "setup.setup", "shell"})
  void both_languages_have_the_same_keys_and_arguments(String bundle) {
    Texts english = texts(bundle, Texts.ENGLISH);
    Texts french = texts(bundle, Texts.FRENCH);

    assertThat(french.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(arguments(french.pattern(key))).as(key).isEqualTo(arguments(english.pattern(key)));
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(pattern);
    while (matcher.find()) {
      arguments.add(matcher.group());
    }
    return arguments;
  }

  @ParameterizedTest
  @ValueSource(strings = {"command.command", "demo.demo", "setup.setup", "shell"})
  void french_is_set_with_no_break_spaces(String bundle) {
    Texts french = texts(bundle, Texts.FRENCH);

    for (String key : french.keys()) {
      assertThat(french.pattern(key))
          .as(key)
          .doesNotContainPattern(" [;:!?»]")
          .doesNotContain("« ");
    }
  }

  /** A single apostrophe hides what comes after it. */
  @ParameterizedTest
  @ValueSource(strings = {"command.command", "demo.demo", "setup.setup"})
  void apostrophes_are_doubled(String bundle) {
    for (String language : new String[] {Texts.ENGLISH, Texts.FRENCH}) {
      Texts texts = texts(bundle, language);
      for (String key : texts.keys()) {
        assertThat(texts.pattern(key).replace("''", "")).as(key).doesNotContain("'");
        if (texts.pattern(key).contains(",choice,")) {
          // Read twice: there a doubled one is lost, too.
          assertThat(texts.pattern(key)).as(key).doesNotContain("'");
        }
      }
    }
  }
}
