package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** Both languages say the same. */
class TextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @ValueSource(strings = {"command", "files", "options"})
  void both_languages_have_the_same_keys_and_arguments(String name) {
    Texts english = Texts.load(name, Language.EN);
    Texts french = Texts.load(name, Language.FR);

    assertThat(french.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(arguments(french.pattern(key))).as(key).isEqualTo(arguments(english.pattern(key)));
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(pattern);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "files", "options"})
  void french_is_set_with_no_break_spaces(String name) {
    Texts french = Texts.load(name, Language.FR);

    for (String key : french.keys()) {
      assertThat(french.pattern(key))
          .as(key)
          .doesNotContainPattern(" [;:!?»]")
          .doesNotContain("« ");
    }
  }

  @Test
  void every_option_is_described_in_both_languages() {
    for (Language language : Language.values()) {
      List<String> missing = new ArrayList<>();
      for (OptionSpec option :
          CheckCommand.described(new CommandOptions(), language).getCommandSpec().options()) {
        if (!option.hidden() && option.description().length == 0) {
          missing.add(option.longestName());
        }
      }
      assertThat(missing).as(language.code()).isEmpty();
    }
  }

  @Test
  void the_man_page_has_every_option() {
    for (Language language : Language.values()) {
      String page = Manual.page(language);
      for (OptionSpec option :
          CheckCommand.described(new CommandOptions(), language).getCommandSpec().options()) {
        assertThat(page.contains(".B " + String.join(", ", option.names()).replace("-", "\\-")))
            .as(language.code() + " " + option.longestName())
            .isEqualTo(!option.hidden());
      }
    }
  }
}
