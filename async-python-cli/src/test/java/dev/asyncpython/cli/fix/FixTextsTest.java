package dev.asyncpython.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import org.junit.jupiter.api.Test;

class FixTextsTest {

  @Test
  void both_languages_have_the_same_texts() {
    Texts english = Texts.load("fix", Language.EN);
    Texts french = Texts.load("fix", Language.FR);

    assertThat(french.keys()).isEqualTo(english.keys());
    for (Texts texts : new Texts[] {english, french}) {
      for (String key : texts.keys()) {
        assertThat(texts.get(key, "alpha", "beta")).as(key).doesNotContainPattern("[{}]|''");
      }
    }
  }
}
