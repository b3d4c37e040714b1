package dev.asyncpython.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.testing.ProjectRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left to rules of SonarSource is told, call by call. */
class DeferredFindingsTest {

  private static final String CODE =
      """
      import asyncio
      import time


      async def work():
          return []


      async def main():
          time.sleep(1)
          time.sleep(2), time.sleep(3)
          asyncio.create_task(work())
          return work()[0]


      async def other():
          pause = lambda: time.sleep(1)
          pause()
          pause()
      """;

  @TempDir Path folder;

  private ProjectRun.Result run(String code, String... builtins) throws IOException {
    Files.writeString(folder.resolve("app.py"), code);
    return ProjectRun.in(folder).activeBuiltins(Set.of(builtins)).sharingStubs().run();
  }

  private static List<String> lines(ProjectRun.Result result) {
    return result.all().stream().map(f -> f.range().startLine() + " " + f.rule()).toList();
  }

  private static List<String> left(ProjectRun.Result result) {
    return result.deferrals().stream()
        .map(d -> d.file() + ":" + d.line() + " " + d.rule() + " " + d.builtin())
        .toList();
  }

  @Test
  void nothing_is_left_when_no_rule_of_sonarsource_is_active() throws IOException {
    ProjectRun.Result result = run(CODE);

    assertThat(result.deferrals()).isEmpty();
    assertThat(lines(result))
        .containsExactly(
            "10 ASYNC001",
            "11 ASYNC001",
            "11 ASYNC001",
            "12 ASYNC004",
            "13 ASYNC006",
            "18 ASYNC001",
            "19 ASYNC001");
  }

  @Test
  void each_call_that_sonarsource_reports_is_told() throws IOException {
    ProjectRun.Result result = run(CODE, "S7488", "S7502", "S5644");

    assertThat(result.all()).isEmpty();
    assertThat(left(result))
        .containsExactly(
            "app.py:10 ASYNC001 S7488",
            "app.py:11 ASYNC001 S7488",
            "app.py:11 ASYNC001 S7488",
            "app.py:12 ASYNC004 S7502",
            "app.py:13 ASYNC006 S5644",
            // Where SonarSource's rule reports it: once, however often the lambda is called.
            "app.py:17 ASYNC001 S7488");
  }

  @Test
  void only_rules_that_are_active_get_anything() throws IOException {
    ProjectRun.Result result = run(CODE, "S7502");

    assertThat(left(result)).containsExactly("app.py:12 ASYNC004 S7502");
    assertThat(lines(result)).hasSize(6);
  }

  @Test
  void what_would_not_be_reported_is_not_left() throws IOException {
    String code =
        """
        import time


        def sync():
            time.sleep(1)


        async def handed_over(loop):
            await loop.run_in_executor(None, time.sleep, 1)
        """;

    assertThat(run(code).all()).isEmpty();
    assertThat(run(code, "S7488").deferrals()).isEmpty();
  }
}
