package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static dev.asyncpython.cli.report.Samples.with;
import static dev.asyncpython.cli.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final TextReport REPORT = new TextReport();

  @Test
  void shows_issues_call_paths_problems_and_counts() {
    assertThat(write(REPORT, Samples.FULL, about(Language.EN)))
        .isEqualTo(
            """
            app/views.py:12:5: [ASYNC001] "load" blocks the event loop: it calls "requests.get".
                app/views.py:10: This function is async.
                app/helpers.py:3: "requests.get" blocks here.
            app/views.py:20:5: [ASYNC001] [*] Blocking call "time.sleep".
            app/views.py:30:11: [ASYNC005] Choose what happens when one of these fails.
            notes/été 1.ipynb:cell 3:2:9: [ASYNC003] [*] Awaited one iteration at a time.
            bad.py:7: [error] Syntax error.
            gone.py: [error] The file is gone.
            Found 2 errors, 1 warning, 1 info. 2 fixable with --fix. 1 fixable with --unsafe-fixes.\
             2 files could not be analysed.
            """);
  }

  @Test
  void says_the_same_in_french() {
    assertThat(write(REPORT, Samples.FULL, about(Language.FR)))
        .contains("notes/été 1.ipynb:cellule 3:2:9: [ASYNC003] [*] ")
        .contains("\nbad.py:7: [erreur] Syntax error.\n")
        .endsWith(
            "\nTotal\u00a0: 2 erreurs, 1 avertissement, 1 information."
                + " 2 corrections possibles avec --fix."
                + " 1 correction possible avec --unsafe-fixes."
                + " Analyse impossible pour 2 fichiers.\n");
  }

  @Test
  void uses_the_singular_for_one() {
    Result one =
        new Result(
            List.of(Samples.SLEEP),
            List.of(new FileProblem("a.py", 0, "Gone.")),
            List.of(),
            new Result.Size(1, 1, 1));

    assertThat(write(REPORT, one, about(Language.EN)))
        .endsWith("\nFound 1 error. 1 fixable with --fix. 1 file could not be analysed.\n");
    assertThat(write(REPORT, one, about(Language.FR)))
        .endsWith(
            "\nTotal\u00a0: 1 erreur. 1 correction possible avec --fix."
                + " Analyse impossible pour 1 fichier.\n");
  }

  @Test
  void says_that_all_is_well_only_when_something_was_analysed() {
    Result nothing = new Result(List.of(), List.of(), List.of(), new Result.Size(0, 0, 0));
    Result broken =
        new Result(
            List.of(),
            List.of(new FileProblem("a.py", 1, "Bad.")),
            List.of(),
            new Result.Size(0, 0, 0));

    assertThat(write(REPORT, Samples.EMPTY, about(Language.EN))).isEqualTo("All checks passed!\n");
    assertThat(write(REPORT, Samples.EMPTY, about(Language.FR)))
        .isEqualTo("Tout est en ordre\u00a0!\n");
    assertThat(write(REPORT, nothing, about(Language.EN)))
        .isEqualTo("No Python file was analysed.\n");
    assertThat(write(REPORT, broken, about(Language.EN)))
        .isEqualTo("a.py:1: [error] Bad.\n1 file could not be analysed.\n");
  }

  @Test
  void leaves_out_the_counts_when_quiet() {
    TextReport quiet = new TextReport(true);

    assertThat(write(quiet, Samples.EMPTY, about(Language.EN))).isEmpty();
    assertThat(write(quiet, with(Samples.GATHER), about(Language.EN)))
        .isEqualTo("app/views.py:30:11: [ASYNC005] Choose what happens when one of these fails.\n");
  }

  @Test
  void colours_only_on_request_and_changes_no_word() {
    String plain = write(REPORT, Samples.FULL, about(Language.EN));
    String coloured = write(REPORT, Samples.FULL, about(Language.EN, true));

    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured)
        .contains("\u001b[1mapp/views.py\u001b[0m:12:5: \u001b[1;31m[ASYNC001]\u001b[0m ");
    assertThat(coloured.replaceAll("\u001b\\[[\\d;]*m", "")).isEqualTo(plain);
  }

  @Test
  void keeps_hostile_text_on_its_line_and_out_of_the_terminal() {
    String text = write(REPORT, Samples.hostile(), about(Language.EN));

    assertThat(text.lines()).hasSize(5);
    assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\u202e\u2028]");
    assertThat(text).contains("g\\r\\nh\\ti \\u001b[31mj \\u0007 \\u202ek \\u2028 \\ud800 é 😀");
  }
}
