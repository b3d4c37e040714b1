package dev.asyncpython.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.fix.FixLoop.Outcome;
import org.junit.jupiter.api.Test;

/** What the rules, their fixes and the loop make of files of all kinds. */
class FixedTextsTest {

  private static final String SLEEP =
      """
      import time

      async def main(step):
          await step()
          time.sleep(1)
      """;

  private static final String SLEEP_FIXED =
      """
      import asyncio
      import time

      async def main(step):
          await step()
          await asyncio.sleep(1)
      """;

  private static final String TASK =
      """
      import asyncio

      async def main(work):
          await work(1)
          asyncio.create_task(work(2))
          return 1
      """;

  private static final String TASK_FIXED =
      """
      import asyncio

      background_tasks: "set[asyncio.Task]" = set()

      async def main(work):
          await work(1)
          task = asyncio.create_task(work(2))
          background_tasks.add(task)
          task.add_done_callback(background_tasks.discard)
          return 1
      """;

  private final CheckedText checked = new CheckedText();

  private String fixed(String text) {
    String fixed = checked.fix(text, true).text();
    assertThat(checked.fix(fixed, true).text()).as("of a second run").isEqualTo(fixed);
    return fixed;
  }

  @Test
  void line_ends_are_kept() {
    assertThat(fixed(SLEEP)).isEqualTo(SLEEP_FIXED);
    assertThat(fixed(TASK)).isEqualTo(TASK_FIXED);
    assertThat(fixed(SLEEP.replace("\n", "\r\n"))).isEqualTo(SLEEP_FIXED.replace("\n", "\r\n"));
    assertThat(fixed(TASK.replace("\n", "\r\n"))).isEqualTo(TASK_FIXED.replace("\n", "\r\n"));
    assertThat(fixed(SLEEP.replace("\n", "\r"))).isEqualTo(SLEEP_FIXED.replace("\n", "\r"));
    assertThat(fixed(TASK.replace("\n", "\r"))).isEqualTo(TASK_FIXED.replace("\n", "\r"));
  }

  @Test
  void tabs_are_kept() {
    assertThat(fixed(TASK.replace("    ", "\t"))).isEqualTo(TASK_FIXED.replace("    ", "\t"));
  }

  @Test
  void a_file_without_a_last_newline_gets_none() {
    assertThat(fixed(SLEEP.stripTrailing())).isEqualTo(SLEEP_FIXED.stripTrailing());
  }

  @Test
  void form_feeds_and_characters_beyond_the_basic_plane_do_not_shift_columns() {
    String odd =
        "\f\nasync def f(step):\n    await step(\"\ud83d\ude80\"); time.sleep(\"\ud83d\ude80\")\n";

    assertThat(fixed("import time\n" + odd))
        .isEqualTo(
            "import asyncio\nimport time\n" + odd.replace("time.sleep", "await asyncio.sleep"));
  }

  @Test
  void imports_stay_below_a_shebang_and_an_encoding() {
    String start = "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n";

    assertThat(fixed(start + SLEEP)).isEqualTo(start + SLEEP_FIXED);
  }

  @Test
  void imports_stay_below_the_docstring_and_future_imports() {
    String start = "\"\"\"Of the\nmodule.\"\"\"\nfrom __future__ import annotations\n\n";

    assertThat(fixed(start + SLEEP)).isEqualTo(start + SLEEP_FIXED);
  }

  @Test
  void a_function_right_after_the_docstring_gets_the_import_before_it() {
    assertThat(
            fixed(
                """
                'Docstring.'

                async def main(path):
                    return open(path)
                """))
        .isEqualTo(
            """
            'Docstring.'

            import asyncio
            async def main(path):
                return await asyncio.to_thread(open, path)
            """);
  }

  @Test
  void a_docstring_alone_is_no_file_to_fix() {
    assertThat(fixed("\"\"\"Docstring.\"\"\"\n")).isEqualTo("\"\"\"Docstring.\"\"\"\n");
    assertThat(fixed("")).isEmpty();
  }

  @Test
  void fixes_inside_each_other_are_made_one_after_the_other() {
    Outcome outcome =
        checked.fix(
            """
            import asyncio

            async def main(load):
                return asyncio.run(load(asyncio.run(load(open(open("name").read())))))
            """,
            true);

    assertThat(outcome.text())
        .isEqualTo(
            """
            import asyncio

            async def main(load):
                return await load(await load(await asyncio.to_thread(open, (await asyncio.to_thread(open, "name")).read())))
            """);
    assertThat(outcome.applied())
        .containsExactly(java.util.Map.entry("ASYNC001", 2), java.util.Map.entry("ASYNC002", 2));
  }

  @Test
  void one_import_serves_all_fixes_of_a_file() {
    String second = "\nasync def other(step):\n    await step()\n    time.sleep(2)\n";

    assertThat(fixed(SLEEP + second))
        .isEqualTo(SLEEP_FIXED + second.replace("time.sleep", "await asyncio.sleep"));
  }

  @Test
  void one_set_keeps_all_tasks_of_a_file() {
    String second =
        "\nasync def other(work):\n    await work()\n    asyncio.create_task(work(3))\n    return 2\n";

    assertThat(fixed(TASK + second))
        .startsWith(TASK_FIXED)
        .containsOnlyOnce(" = set()")
        .contains("    task = asyncio.create_task(work(3))\n    background_tasks.add(task)\n");
  }

  @Test
  void what_may_change_the_program_waits_for_unsafe_fixes() {
    String text =
        """
        import asyncio
        import time

        async def main(step):
            await step()
            time.sleep(1)
            open("x")
            main(step)
        """;

    Outcome outcome = checked.fix(text, false);

    assertThat(outcome.text()).isEqualTo(text.replace("time.sleep", "await asyncio.sleep"));
    assertThat(outcome.applied()).containsExactly(java.util.Map.entry("ASYNC001", 1));
    assertThat(outcome.remaining()).hasSize(2);
  }
}
