package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the formats, in both languages. */
class FormatsTextsTest {

  private static final Pattern LINE = Pattern.compile("(?m)^([a-z][\\w.]*)=(.+)$");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = Texts.class.getResourceAsStream("/dev/asyncpython/cli/" + file)) {
      Matcher matcher = LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      while (matcher.find()) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(matcher.group(2));
        while (argument.find()) {
          arguments.add(argument.group(1));
        }
        lines.add(matcher.group(1) + " " + arguments);
      }
      return lines;
    }
  }

  @Test
  void both_languages_have_the_same_keys_and_arguments_in_the_same_order() throws IOException {
    List<String> english = lines("formats.properties");

    assertThat(english).hasSameSizeAs(Texts.load("formats", Language.EN).keys());
    assertThat(lines("formats_fr.properties")).isEqualTo(english);
  }

  @Test
  void every_text_can_be_formatted() {
    for (Language language : Language.values()) {
      Texts texts = Texts.load("formats", language);
      for (String key : texts.keys()) {
        Object[] arguments =
            key.matches("summary\\.(?!found).*")
                ? new Object[] {1234}
                : new Object[] {"alpha", "beta", "gamma"};
        assertThat(texts.get(key, arguments)).as(key).doesNotContainPattern("[{}|#]|''");
      }
    }
  }

  @Test
  void french_is_typeset_as_french_and_english_is_not() {
    Texts french = Texts.load("formats", Language.FR);
    Texts english = Texts.load("formats", Language.EN);
    for (String key : french.keys()) {
      assertThat(french.get(key, 2, "b", "c"))
          .as(key)
          .doesNotContainPattern("\"|(?<!\u00a0)[:;!?»]|«(?!\u00a0)");
      assertThat(english.get(key, 2, "b", "c")).as(key).doesNotContainPattern("[«»\u00a0]");
    }
  }
}
