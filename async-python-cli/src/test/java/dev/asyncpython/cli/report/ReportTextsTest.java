package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the reports in both languages. */
class ReportTextsTest {

  private static final Pattern DOUBLE_SIGN = Pattern.compile("(?<![\u00a0\\w`])[:;!?](?:\\s|$)");

  private static Texts texts(Language language) {
    return Texts.load("report", language);
  }

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(new TreeSet<>(texts(Language.FR).keys()))
        .isEqualTo(new TreeSet<>(texts(Language.EN).keys()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_rule_and_every_practice_has_its_texts(Language language) {
    List<String> needed = new ArrayList<>();
    for (String key : RuleRegistry.keys()) {
      needed.addAll(List.of(key + ".name", key + ".correction", key + ".todo"));
    }
    for (Practice practice : Practice.values()) {
      needed.add("practice." + practice.code());
    }
    assertThat(texts(language).keys()).containsAll(needed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_text_is_complete_for_one_and_for_many(Language language) {
    Texts texts = texts(language);
    for (String key : texts.keys()) {
      for (int count : new int[] {0, 1, 2, 1000}) {
        assertThat(texts.get(key, count, count, count))
            .as(key + " " + count)
            .isNotBlank()
            .doesNotContain("{", "}", "''", "#1", "|");
      }
    }
  }

  @Test
  void french_is_typeset_as_french() {
    Texts texts = texts(Language.FR);
    for (String key : texts.keys()) {
      if (key.endsWith(".before") || key.endsWith(".after")) {
        continue; // Python
      }
      String text = texts.get(key, 2, 2, 2).replaceAll("`[^`]*`", "x");
      Matcher wrong = DOUBLE_SIGN.matcher(text);
      assertThat(wrong.find()).as(key + ": " + text).isFalse();
      assertThat(text).as(key).doesNotContainPattern("\\w[:;!?](?:\\s|$)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | ASYNC001.todo | Fix the blocking call | Fix the 4 blocking calls
          FR | ASYNC001.todo | Corriger l'appel bloquant | Corriger les 4 appels bloquants
          FR | ASYNC002.todo | Corriger asyncio.run() imbriqué | Corriger les 4 asyncio.run() imbriqués
          EN | ASYNC003.todo | Speed up the loop that awaits | Speed up the 4 loops that await
          FR | ASYNC003.todo | Optimiser la boucle avec await | Optimiser les 4 boucles avec await
          FR | ASYNC005.todo | Ajouter return_exceptions au gather() | Ajouter return_exceptions aux 4 gather()
          FR | ASYNC007.todo | Corriger l'attente bloquante | Corriger les 4 attentes bloquantes
          EN | issues | 1 finding | 4 findings
          FR | issues | 1 problème | 4 problèmes
          EN | others | and 1 other | and 4 others
          FR | others | et 1 autre | et 4 autres
          EN | steps | 1 step | 4 steps
          FR | problems.todo | Corriger le fichier non analysé | Corriger les 4 fichiers non analysés
          EN | command.fixes | Show the automatic fix, then apply it | Show the 4 automatic fixes, then apply them
          FR | command.fixes | Montrer la correction automatique, puis l'appliquer | Montrer les 4 corrections automatiques, puis les appliquer
          """)
  void numbers_agree_with_their_words(Language language, String key, String one, String four) {
    assertThat(texts(language).get(key, 1)).isEqualTo(one);
    assertThat(texts(language).get(key, 4)).isEqualTo(four);
  }

  @Test
  void phrases_of_several_numbers_agree_with_each() {
    assertThat(texts(Language.EN).get("verdict", 0, 1, 2))
        .isEqualTo("No errors, 1 warning, 2 info");
    assertThat(texts(Language.FR).get("verdict", 1, 0, 2))
        .isEqualTo("1 erreur, aucun warning, 2 infos");
    assertThat(texts(Language.EN).get("size", 1, 10000)).isEqualTo("1 file, 10,000 lines");
    assertThat(texts(Language.FR).get("size", 2, 1)).isEqualTo("2 fichiers, 1 ligne");
    assertThat(texts(Language.FR).get("unread", 1))
        .isEqualTo("1 fichier n'a pas pu être analysé\u00a0: il est indiqué plus bas.");
  }
}
