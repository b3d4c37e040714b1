package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RulePage;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import org.junit.jupiter.api.Test;

class PageTextTest {

  private static final RulePage PAGE =
      RulePage.parse(
          """
          <p>Waits in <code>async def</code>, <strong>always</strong>:
          x_y &lt; 1.</p>
          <h2>Why?</h2>
          <ul>
            <li>See <a href="https://docs.python.org/3/">the <em>docs</em></a>.
              <ul><li>nested</li></ul>
            </li>
            <li>b</li>
          </ul>
          <h3>Code</h3>
          <pre data-diff-id="1">
          def f():

              return {"a": *b}
          </pre>
          """);

  @Test
  void writes_markdown() {
    assertThat(PageText.markdown(PAGE))
        .isEqualTo(
            """
            Waits in `async def`, **always**: x\\_y \\< 1.

            ## Why?

            - See [the *docs*](https://docs.python.org/3/).
              - nested
            - b

            ### Code

            ```python
            def f():

                return {"a": *b}
            ```
            """);
  }

  @Test
  void writes_plain_text() {
    assertThat(PageText.plain(PAGE))
        .isEqualTo(
            """
            Waits in async def, always: x_y < 1.

            Why?

            - See the docs (https://docs.python.org/3/).
              - nested
            - b

            Code

                def f():

                    return {"a": *b}
            """);
  }

  @Test
  void loses_nothing_of_any_page() {
    for (Language language : Language.values()) {
      for (String key : RuleRegistry.keys()) {
        RulePage page = RuleTexts.page(key, language);
        String plain = PageText.plain(page);
        String markdown = PageText.markdown(page);

        String words = org.jsoup.Jsoup.parse(RuleTexts.html(key, language)).body().text();
        for (String word : words.split("[\\s\\u00a0]+", -1)) {
          assertThat(plain).as(key).contains(word);
        }
        assertThat(markdown).as(key).doesNotContainPattern("(?m)^(?! {4}|```).*(?<![\\\\`])</");
        assertThat(markdown.split("```", -1).length % 2).as(key + ": fences").isOdd();
      }
    }
  }

  @Test
  void is_empty_for_an_empty_page() {
    assertThat(PageText.plain("").strip()).isEmpty();
  }
}
