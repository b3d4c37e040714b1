package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Language;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts from the analysed source are never taken for syntax of the report. */
class HostileNamesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String HANDLER = "\"><img src=x onerror=alert(1)>";
  private static final String CELLS = "a|b`c``d\ne\\|f";
  private static final String LINK = "[x](http://evil) www.evil.test __init__ *b* $m$ &lt;";
  private static final String MUSTACHE = "{{{version}}} {{>report.css}}";

  private static Result hostile(String text) {
    Issue blocking =
        ReportSamples.issue(
            "ASYNC001",
            text + "/a.py",
            1,
            text,
            text + ".call",
            text,
            List.of(
                ReportSamples.step(text, 1, text),
                ReportSamples.step(text, 2, text),
                ReportSamples.step(text, 3, text)));
    Issue other =
        new Issue(
            "Z" + text,
            Severity.WARNING,
            text,
            text,
            2,
            ReportSamples.at(1),
            text,
            text,
            List.of(),
            null,
            text);
    Issue loop = ReportSamples.issue("ASYNC003", text, 3, "await " + text, "");
    return new Result(
        List.of(blocking, other, loop),
        List.of(new FileProblem(text, 1, text)),
        List.of(new PracticeCount(Practice.GATHER, 1, List.of(text))),
        new Result.Size(1, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, HANDLER, CELLS, LINK, MUSTACHE})
  void html_has_no_element_of_theirs(String text) {
    Document expected = Jsoup.parse(ReportSamples.html(hostile("x"), Language.EN));
    Document actual = Jsoup.parse(ReportSamples.html(hostile(text), Language.EN));

    assertThat(actual.select("script, img, link, iframe, base")).isEmpty();
    assertThat(actual.select("body *:not(wbr)").eachAttr("class"))
        .hasSameSizeAs(expected.select("body *:not(wbr)").eachAttr("class"));
    assertThat(actual.select("body *:not(wbr)")).hasSameSizeAs(expected.select("body *:not(wbr)"));
    assertThat(actual.select("#problems tbody th").text()).isEqualTo(Visible.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, HANDLER, CELLS, LINK, MUSTACHE})
  void markdown_has_no_line_no_cell_and_no_tag_of_theirs(String text) {
    List<String> expected = ReportSamples.markdown(hostile("x"), Language.EN).lines().toList();
    List<String> actual = ReportSamples.markdown(hostile(text), Language.EN).lines().toList();

    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      String line = actual.get(i);
      if (line.startsWith("|")) {
        assertThat(bars(line)).as(line).isEqualTo(bars(expected.get(i)));
        assertThat(line.replaceAll("</?code>", "")).as(line).doesNotContain("<");
      }
    }
  }

  /** Bars that separate cells: not escaped ones. */
  private static long bars(String line) {
    return line.replaceAll("\\\\\\\\", "")
        .replaceAll("\\\\\\|", "")
        .chars()
        .filter(c -> c == '|')
        .count();
  }

  @Test
  void markdown_shows_the_text_itself() {
    MarkdownMarkup markup = new MarkdownMarkup();

    assertThat(markup.text("a_b __init__ *x* <b> | [l](u)"))
        .isEqualTo("a_b \\_\\_init\\_\\_ \\*x\\* &lt;b&gt; \\| \\[l\\](u)");
    assertThat(markup.text("http://a www.b")).isEqualTo("http&#58;//a www&#46;b");
    assertThat(markup.code("f[x]_*")).isEqualTo("`f[x]_*`");
    assertThat(markup.code("www.b|c")).isEqualTo("<code>www&#46;b&#124;c</code>");
    assertThat(markup.code("a|b`c")).isEqualTo("<code>a&#124;b&#96;c</code>");
  }

  @Test
  void what_cannot_be_seen_is_shown() {
    assertThat(Visible.of("a\nb\tc\r")).isEqualTo("a\\nb\\tc\\r");
    assertThat(Visible.of("\u001b[31m\u202eabc\u2028\udc80"))
        .isEqualTo("\\x1b[31m\\u202eabc\\u2028\\udc80");
    assertThat(Visible.of("café 👩‍💻 名前")).isEqualTo("café 👩‍💻 名前");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ' ',
      value = {
        "app/ app/",
        "-rf ./-rf",
        "psycopg[binary] 'psycopg[binary]'",
        "a;rm 'a;rm'",
        "it's 'it'\\''s'",
        "$(x) '$(x)'",
        "~a b~ ~'a b'~",
        "~a\nb'c~ $'a\\nb\\'c'"
      })
  void the_shell_takes_a_path_as_it_is(String path, String quoted) {
    assertThat(Shell.quote(path)).isEqualTo(quoted);
  }
}
