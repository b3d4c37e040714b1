package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asyncpython.model.Language;
import org.junit.jupiter.api.Test;

class RulePageTest {

  private static final String ENGLISH =
      """
      <p>Intro.</p>
      <h2>Why is this an issue?</h2>
      <p>Because.</p>
      <h2>How to fix it in Trio</h2>
      <pre data-diff-id="1" data-diff-type="compliant">
      x
      </pre>
      """;

  private static final String FRENCH =
      """
      <p>Début.</p>
      <h2>Pourquoi est-ce un problème\u00a0?</h2>
      <p>Parce que.</p>
      <h2>Comment corriger avec Trio</h2>
      <pre data-diff-id="1" data-diff-type="compliant">
      x
      </pre>
      """;

  private static String bilingual(String english, String french, Language chosen) {
    return RulePage.bilingual(RulePage.parse(english), RulePage.parse(french), chosen);
  }

  @Test
  void cuts_a_page_at_its_headings() {
    RulePage page = RulePage.parse(ENGLISH);

    assertThat(page.introduction()).isEqualTo("<p>Intro.</p>");
    assertThat(page.sections())
        .extracting(RulePage.Section::heading)
        .containsExactly("Why is this an issue?", "How to fix it in Trio");
    assertThat(page.sections().get(0).body()).isEqualTo("<p>Because.</p>");
  }

  @Test
  void a_page_without_headings_is_all_introduction() {
    assertThat(RulePage.parse("<p>a</p>\n"))
        .isEqualTo(new RulePage("<p>a</p>", java.util.List.of()));
  }

  @Test
  void english_first() {
    assertThat(bilingual(ENGLISH, FRENCH, Language.EN))
        .isEqualTo(
            """
            <p>Intro.</p>
            <details>
            <summary>Français</summary>
            <p>Début.</p>
            </details>
            <h2>Why is this an issue?</h2>
            <p>Because.</p>
            <details>
            <summary>Français</summary>
            <p>Parce que.</p>
            </details>
            <h2>How to fix it in Trio</h2>
            <pre data-diff-id="1" data-diff-type="compliant">
            x
            </pre>
            <details>
            <summary>Français</summary>
            <pre data-diff-id="1-fr" data-diff-type="compliant">
            x
            </pre>
            </details>
            """);
  }

  @Test
  void french_first_keeps_the_headings_that_sonarqube_knows() {
    String page = bilingual(ENGLISH, FRENCH, Language.FR);

    assertThat(page)
        .startsWith("<p>Début.</p>\n<details>\n<summary>English</summary>\n<p>Intro.</p>")
        .contains("<h2>Why is this an issue?</h2>\n<p>Parce que.</p>")
        .contains("data-diff-id=\"1\"")
        .contains("data-diff-id=\"1-en\"")
        .doesNotContain("<h2>Pourquoi");
  }

  @Test
  void pages_without_introduction_fold_nothing_there() {
    assertThat(bilingual("<h2>Resources</h2>a", "<h2>Ressources</h2>b", Language.EN))
        .startsWith("<h2>Resources</h2>\na\n<details>");
  }

  @Test
  void a_missing_french_section_is_named() {
    assertThatThrownBy(
            () ->
                bilingual(ENGLISH, FRENCH.replace("Comment corriger avec Trio", "x"), Language.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Comment corriger avec Trio")
        .hasMessageContaining("but has");
  }

  @Test
  void an_unknown_section_is_named() {
    assertThatThrownBy(() -> bilingual("<h2>See also</h2>", "<h2>Voir</h2>", Language.EN))
        .hasMessage("unknown section heading: See also");
  }
}
