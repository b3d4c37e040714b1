package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.CommandRun.Output;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @TempDir Path folder;

  private CommandRun configured(String table) {
    return CommandRun.in(folder)
        .file("a.py", CommandRun.BLOCKING)
        .file("pyproject.toml", "[tool.async-check]\n" + table.replace(';', '\n'));
  }

  @Test
  void values_stand_in_for_options() {
    assertThat(configured("ignore = ['ASYNC001']").run().status()).isZero();
    assertThat(configured("fail-on = 'never'").run().status()).isZero();
    assertThat(configured("lang = 'fr'").run().out()).contains("L'appel bloquant");
    assertThat(configured("exclude = ['a.py']").run("a.py").out()).doesNotContain("ASYNC001");
    assertThat(configured("format = 'json'").run().out()).startsWith("{");
  }

  @Test
  void options_win() {
    assertThat(configured("lang = 'fr'").run("--lang", "en").out()).contains("Blocking call");
    assertThat(configured("fail-on = 'never'").run("--fail-on", "error").status()).isEqualTo(1);
  }

  @Test
  void the_nearest_file_counts() {
    CommandRun run = configured("ignore = ['ASYNC001']").file("sub/b.py", CommandRun.BLOCKING);
    run.file("sub/pyproject.toml", "[project]\nname = 'x'\n");

    assertThat(run.run("sub").out()).contains("sub/b.py:5:5: [ASYNC001]");
  }

  @Test
  void parameters_of_rules_and_own_functions() {
    String code = "import acme\n\n\nasync def f():\n    acme.load()\n";
    String row = "'acme.load | http | H | acme.aload | - | - | -'";

    assertThat(
            configured("additional-blocking-calls = [" + row + "]").file("b.py", code).run().out())
        .contains("b.py:5:5: [ASYNC001]");
    assertThat(
            configured("rules.ASYNC001.additional-blocking-calls = [" + row + "]")
                .file("b.py", code)
                .run()
                .out())
        .contains("b.py:5:5: [ASYNC001]");
    assertThat(configured("non-blocking-calls = ['time.sleep']").run().status()).isZero();
  }

  @Test
  void depth_is_a_parameter() {
    String code =
        """
        import time

        def g():
            time.sleep(1)

        def h():
            g()

        async def f():
            h()
        """;

    CommandRun run = configured("ignore = []").file("a.py", code);
    assertThat(run.run().out()).contains("a.py:10:5: [ASYNC001]");
    assertThat(configured("rules.ASYNC001.maximum-depth = 2").file("a.py", code).run().status())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bogus = 1|[tool.async-check] has no key \"bogus\". Valid: additional-blocking-calls, "
            + "additional-offloaders, all, baseline, exclude, fail-on, format, ignore, lang, "
            + "non-blocking-calls, select, rules.",
        "rules.ASYNC009.x = 1|[tool.async-check.rules.ASYNC009]: there is no such rule",
        "rules.ASYNC001.x = 1|rule ASYNC001 has no parameter \"x\". Valid: "
            + "additional-blocking-calls, additional-offloaders, maximum-depth, minimum-tier",
        "rules.ASYNC001.maximum-depth = 0|\"maximum-depth\" must be a whole number above 0",
        "rules.ASYNC001.minimum-tier = 'X'|\"minimum-tier\" cannot be \"X\". Valid: L, M, H.",
        "additional-blocking-calls = ['x / y']|the row \"x / y\" cannot be read",
        "select = [[1]]|\"select\" must be a text",
        "lang = 'de'|--lang: \"de\" is not valid",
        "x = = 1|not valid TOML"
      })
  void what_is_wrong_is_named(String table, String message) {
    Output output = configured(table).run();

    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains(message);
  }

  @Test
  void requires_python_decides_about_version_dependent_rules() {
    String code =
        """
        import asyncio
        from api import read


        async def f():
            return await asyncio.gather(read(1), read(2), read(3))
        """;
    CommandRun run = CommandRun.in(folder).file("a.py", code);

    run.file("pyproject.toml", "[project]\nrequires-python = '>=3.8'\n");
    String old = run.run("-q").out();
    run.file("pyproject.toml", "[project]\nrequires-python = '>=3.11'\n");
    String recent = run.run("-q").out();

    assertThat(recent).contains("asyncio.TaskGroup").isNotEqualTo(old);
  }
}
