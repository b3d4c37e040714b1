package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static dev.asyncpython.cli.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Language;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  private static final GithubReport REPORT = new GithubReport();

  @Test
  void writes_a_command_for_each_issue_and_problem() {
    assertThat(write(REPORT, Samples.FULL, about(Language.EN)).lines())
        .containsExactly(
            "::error file=app/views.py,line=12,endLine=12,col=5,endColumn=9,"
                + "title=async-check (ASYNC001)"
                + "::\"load\" blocks the event loop: it calls \"requests.get\"."
                + "%0Aapp/views.py:10: This function is async."
                + "%0Aapp/views.py:12: Calls \"load()\"."
                + "%0Aapp/helpers.py:3: \"requests.get\" blocks here.",
            "::error file=app/views.py,line=20,endLine=20,col=5,endColumn=15,"
                + "title=async-check (ASYNC001)::Blocking call \"time.sleep\".",
            "::notice file=app/views.py,line=30,endLine=32,title=async-check (ASYNC005)"
                + "::Choose what happens when one of these fails.",
            "::warning file=notes/été 1.ipynb,title=async-check (ASYNC003)"
                + "::Cell 3, line 2: Awaited one iteration at a time.",
            "::error file=bad.py,line=7,title=async-check::Syntax error.",
            "::error file=gone.py,title=async-check::The file is gone.");
  }

  @Test
  void names_cells_in_french() {
    assertThat(write(REPORT, Samples.with(Samples.CELL), about(Language.FR)))
        .endsWith("::Cellule 3, ligne 2\u00a0: Awaited one iteration at a time.\n");
  }

  @Test
  void lets_no_text_end_a_property_or_begin_a_command() {
    String text = write(REPORT, Samples.hostile(), about(Language.EN));

    assertThat(text.lines()).hasSize(2).allMatch(line -> line.matches("::(error|warning) file=.*"));
    assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
    assertThat(text)
        .contains("file=x/a \"b\" <c> %25d {0} {x} [d](e) 100%25%2C f%3A g\\r\\nh\\ti ");
    assertThat(text).contains("::a \"b\" <c> %25d {0} {x} [d](e) 100%25, f: g\\r\\nh");
  }

  @Test
  void is_empty_when_nothing_was_found() {
    assertThat(write(REPORT, Samples.EMPTY, about(Language.EN))).isEmpty();
  }
}
