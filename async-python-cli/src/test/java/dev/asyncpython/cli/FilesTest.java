package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  @TempDir Path folder;

  private CommandRun files(String... names) {
    CommandRun run = CommandRun.in(folder);
    for (String name : names) {
      run.file(name, CommandRun.BLOCKING);
    }
    return run;
  }

  private static List<String> found(CommandRun run, String... arguments) {
    return run.run(arguments)
        .out()
        .lines()
        .filter(line -> line.contains("[ASYNC001]"))
        .map(line -> line.split(":", 2)[0])
        .toList();
  }

  @Test
  void what_is_no_source_of_the_project_is_left_out() {
    CommandRun run =
        files(
            "a.py",
            ".venv/x.py",
            "node_modules/x.py",
            "a/__pycache__/x.py",
            "build/x.py",
            "x.txt",
            ".git/x.py",
            "lib/site-packages/x.py",
            "data/b.py");

    assertThat(found(run)).containsExactly("a.py", "data/b.py");
  }

  @Test
  void a_named_folder_is_analysed_whatever_its_name() {
    assertThat(found(files("build/x.py"), "build")).containsExactly("build/x.py");
  }

  @Test
  void ignore_files_count_as_git_reads_them() {
    CommandRun run = files("a.py", "gen/b.py", "gen/keep.py", "sub/c.py", "sub/deep/d_pb2.py");
    run.file(".git/HEAD", "");
    run.file(".gitignore", "gen/*\n!gen/keep.py\n*_pb2.py\n");
    run.file("sub/.gitignore", "/c.py\n");

    assertThat(found(run)).containsExactly("a.py", "gen/keep.py");
    assertThat(found(run, "sub/c.py")).containsExactly("sub/c.py");
    assertThat(found(run, "sub")).isEmpty();
  }

  @Test
  void excludes_hold_for_named_files_too() {
    CommandRun run = files("a.py", "old/b.py", "new/old.py");

    assertThat(found(run, "--exclude", "old")).containsExactly("a.py", "new/old.py");
    assertThat(found(run, "--exclude", "old*,a.py")).isEmpty();
    assertThat(found(run, "--exclude", "a.py", "a.py", "new")).containsExactly("new/old.py");
  }

  @Test
  void a_file_without_a_python_name_is_analysed_when_named() {
    assertThat(found(files("script"), "script")).containsExactly("script");
    assertThat(found(files("script"))).isEmpty();
  }

  @Test
  void a_link_to_a_folder_elsewhere_is_followed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("c.py"), CommandRun.BLOCKING);
    CommandRun run = files("a.py");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);

    assertThat(found(run)).containsExactly("a.py", "linked/c.py");
  }

  @Test
  void a_notebook_shows_cell_and_line() {
    String notebook =
        "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"# x\"]},"
            + "{\"cell_type\":\"code\",\"source\":[\"import time\\n\",\"%time 1\\n\",\"!ls\"]},"
            + "{\"cell_type\":\"code\",\"source\":\"async def f():\\n    time.sleep(1)\\n\"}],"
            + "\"metadata\":{\"kernelspec\":{\"language\":\"python\"}}}";
    CommandRun run = CommandRun.in(folder).file("n.ipynb", notebook);

    assertThat(run.run().out()).startsWith("n.ipynb:cell 3:2:5: [ASYNC001] Blocking call");
    assertThat(run.run("--fix").err()).isEmpty();
    assertThat(run.read("n.ipynb")).isEqualTo(notebook);
  }

  @Test
  void a_notebook_in_another_language_is_silent() {
    String notebook =
        "{\"cells\":[{\"cell_type\":\"code\",\"source\":\"x <- 1\"}],"
            + "\"metadata\":{\"kernelspec\":{\"language\":\"R\"}}}";

    assertThat(CommandRun.in(folder).file("n.ipynb", notebook).run().status()).isZero();
  }
}
