package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.CommandRun.Output;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final String LINE =
      "app/a.py:5:5: [ASYNC001] [*] Blocking call \"time.sleep\" in async function \"f\" freezes"
          + " the event loop. Use asyncio.sleep instead.\n";

  @TempDir Path folder;

  private CommandRun project() {
    return CommandRun.in(folder).file("app/a.py", CommandRun.BLOCKING).file("b.py", "x = 1\n");
  }

  @Test
  void without_arguments_the_current_folder_is_analysed() {
    Output output = project().run();

    assertThat(output.status()).isEqualTo(1);
    assertThat(output.out()).isEqualTo(LINE + "Found 1 error. 1 fixable with --fix.\n");
    assertThat(output.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "app/", "./app", "app/a.py", "b.py/../app"})
  void paths_are_shown_as_the_user_would_write_them(String path) {
    assertThat(project().run(path).out()).startsWith(LINE);
  }

  @Test
  void an_absolute_path_stays_absolute() {
    assertThat(project().run(folder.resolve("app").toString()).out())
        .startsWith(folder + "/app/a.py:5:5: [ASYNC001]");
  }

  @Test
  void a_file_named_twice_is_reported_once() {
    assertThat(project().run("app", "app/a.py", ".").out()).containsOnlyOnce("ASYNC001");
  }

  @ParameterizedTest
  @CsvSource({"error,1", "warning,1", "info,1", "never,0"})
  void fail_on_decides_about_errors(String least, int status) {
    assertThat(project().run("--fail-on", least).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"error,0", "warning,0", "info,1", "never,0"})
  void fail_on_decides_about_infos(String least, int status) {
    String gather =
        "import asyncio\nimport api\n\n\nasync def f():\n    await asyncio.gather(api.save(1), api.save(2))\n";

    Output output = CommandRun.in(folder).file("g.py", gather).run("--fail-on", least);

    assertThat(output.out()).contains("[ASYNC005]");
    assertThat(output.status()).isEqualTo(status);
  }

  @Test
  void nothing_found_is_success() {
    Output output = CommandRun.in(folder).file("b.py", "x = 1\n").run();

    assertThat(output.status()).isZero();
    assertThat(output.out()).isEqualTo("All checks passed!\n");
  }

  @Test
  void nothing_to_analyse_is_said() {
    Output output = CommandRun.in(folder).run();

    assertThat(output.status()).isZero();
    assertThat(output.err()).isEqualTo("No Python file found.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bogus|Unknown option \"--bogus\".",
        "--format=xml|--format: \"xml\" is not valid. Valid: text, json, sarif, markdown, html,"
            + " github.",
        "--lang=de|--lang: \"de\" is not valid. Valid: en, fr.",
        "--fail-on=x|--fail-on: \"x\" is not valid. Valid: error, warning, info, never.",
        "--jobs=0|--jobs: \"0\" is not valid. Valid: 1-256.",
        "--jobs|Option --jobs needs a value: N.",
        "--explain=X|--explain: no rule is named or begins with \"X\". Rules: ASYNC001,",
        "--select=X1|--select: no rule is named or begins with \"X1\". Rules: ASYNC001,",
        "--baseline=none.json|none.json",
        "--facts-in=none.json|none.json: no such file."
      })
  void a_wrong_option_is_named_with_the_valid_values(String argument, String message) {
    Output output = project().run(argument);

    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).startsWith("async-check: ").contains(message);
    assertThat(output.out()).isEmpty();
  }

  @Test
  void wrong_options_are_told_in_french() {
    Output output = project().environment("LANG", "fr_FR.UTF-8").run("--bogus");

    assertThat(output.err())
        .startsWith("async-check\u00a0: Option inconnue\u00a0: «\u00a0--bogus\u00a0».\n")
        .endsWith("Voir async-check --help.\n");
  }

  @Test
  void lang_decides_over_the_locale() {
    assertThat(project().run("--lang", "fr").out())
        .contains("L'appel bloquant «\u00a0time.sleep\u00a0»");
    assertThat(project().environment("LC_ALL", "fr_CA").run("--lang=en").out()).startsWith(LINE);
  }

  @Test
  void select_and_ignore_take_prefixes() {
    assertThat(project().run("--select", "ASYNC0").out()).startsWith(LINE);
    assertThat(project().run("--select", "ASYNC002,ASYNC003").status()).isZero();
    assertThat(project().run("--ignore", "ASYNC001").status()).isZero();
  }

  @Test
  void quiet_prints_findings_only() {
    assertThat(project().run("--quiet").out()).isEqualTo(LINE);
  }

  @Test
  void output_goes_to_a_file() {
    CommandRun run = project();

    Output output = run.run("--format", "json", "--output", "out/report.json");

    assertThat(output.out()).isEmpty();
    assertThat(output.status()).isEqualTo(1);
    assertThat(run.read("out/report.json")).contains("\"rule\": \"ASYNC001\"");
  }

  @Test
  void suppressed_issues_are_not_reported() {
    String code =
        """
        import time
        async def f():
            time.sleep(1)  # noqa
            time.sleep(2)  # noqa: ASYNC001
            time.sleep(3)  # NOSONAR
            time.sleep(4)  # NOSONAR(ASYNC001)
            time.sleep(5)  # noqa: E501
            time.sleep(6)  # NOSONAR(S7488)
            time.sleep("# noqa")
        """;

    Output output = CommandRun.in(folder).file("a.py", code).run("-q");

    assertThat(output.out().lines().map(line -> line.split(":", 3)[1]))
        .containsExactly("7", "8", "9");
  }

  @Test
  void a_call_path_leads_through_files() {
    Output output =
        CommandRun.in(folder)
            .file("app/__init__.py", "")
            .file("app/web.py", "from app import db\n\n\nasync def page():\n    db.load()\n")
            .file("app/db.py", "import requests\n\n\ndef load():\n    requests.get('x')\n")
            .run("app");

    assertThat(output.out())
        .startsWith("app/web.py:5:5: [ASYNC001] \"db.load()\" blocks the event loop")
        .contains("    app/db.py:5: \"requests.get\" blocks here.\n");
  }

  @Test
  void standard_input_stands_for_a_file() {
    Output output =
        CommandRun.in(folder).input(CommandRun.BLOCKING).run("--stdin-filename", "app/a.py");

    assertThat(output.out()).startsWith(LINE);
  }

  @Test
  void a_fixed_standard_input_is_printed() {
    Output output = CommandRun.in(folder).input(CommandRun.BLOCKING).run("--fix", "-q", "-");

    assertThat(output.out())
        .isEqualTo("import asyncio\nimport time\n\n\nasync def f():\n    await asyncio.sleep(1)\n");
    assertThat(output.status()).isZero();
  }

  @Test
  void fix_changes_files_and_reports_the_rest() {
    CommandRun run = project();

    Output output = run.run("--fix");

    assertThat(output.status()).isZero();
    assertThat(output.err()).isEqualTo("Applied 1 fix in 1 file.\n");
    assertThat(run.read("app/a.py")).contains("    await asyncio.sleep(1)\n");
    assertThat(run.run("--fix").err()).isEmpty();
  }

  @Test
  void diff_changes_nothing() {
    CommandRun run = project();

    Output output = run.run("--diff");

    assertThat(output.status()).isEqualTo(1);
    assertThat(output.out()).startsWith("--- app/a.py\n").contains("+    await asyncio.sleep(1)\n");
    assertThat(run.read("app/a.py")).isEqualTo(CommandRun.BLOCKING);
  }

  @Test
  void a_baseline_hides_what_is_known() {
    CommandRun run = project();

    assertThat(run.run("--write-baseline", "known.json").status()).isZero();
    assertThat(run.run("--baseline", "known.json").status()).isZero();
    run.file("app/c.py", CommandRun.BLOCKING);

    assertThat(run.run("--baseline", "known.json").out())
        .contains("app/c.py:5")
        .doesNotContain("app/a.py:5");
  }

  @Test
  void rules_are_listed_and_explained() {
    assertThat(project().run("--list-rules").out())
        .startsWith("ASYNC001  error    Blocking calls should not run on the event loop\n");
    assertThat(project().run("--explain", "async002", "--lang", "fr").out())
        .startsWith("ASYNC002 (error)");
  }

  @Test
  void statistics_count_rules() {
    assertThat(project().run("--statistics").out()).startsWith("1  ASYNC001  [*]  Blocking calls");
  }

  @Test
  void help_speaks_both_languages() {
    assertThat(project().run("--help").out()).contains("Usage: async-check", "Apply the safe");
    assertThat(project().run("--help", "--lang", "fr").out())
        .contains("Applique les corrections sûres.");
  }

  @Test
  void colours_are_for_terminals_and_for_who_forces_them() throws IOException {
    assertThat(project().run().out()).doesNotContain("\u001b[");
    assertThat(project().environment("FORCE_COLOR", "1").run().out()).contains("\u001b[");
    assertThat(project().environment("FORCE_COLOR", "1").environment("NO_COLOR", "1").run().out())
        .doesNotContain("\u001b[");
  }
}
