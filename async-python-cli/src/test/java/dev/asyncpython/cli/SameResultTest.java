package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.CommandRun.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The result of a run depends neither on the number of threads nor on how files are parted. */
class SameResultTest {

  private static final Path PROJECTS = Path.of("../async-python-core/src/test/resources/projects");

  @TempDir Path folder;

  private CommandRun run;
  private List<String> files;

  @BeforeEach
  void copyProjects() throws IOException {
    run = CommandRun.in(folder);
    files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(PROJECTS)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".py")).sorted().toList()) {
        String name = PROJECTS.relativize(file).toString();
        run.file(name, Files.readAllBytes(file));
        files.add(name);
      }
    }
    run.file("broken/bad.py", "def f(:\n");
    files.add("broken/bad.py");
    run.file("pyproject.toml", "");
  }

  @Test
  void for_any_number_of_threads() {
    Output one = run.run("--format", "json", "--jobs", "1");
    Output four = run.run("--format", "json", "--jobs", "4");

    assertThat(one.out()).contains("\"rule\": \"ASYNC001\"");
    assertThat(four).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void for_any_parts(int seed) {
    List<List<String>> parts = parts(seed);
    List<String> facts = new ArrayList<>(List.of("--format", "json", "--facts-in"));
    for (int i = 0; i < parts.size(); i++) {
      String name = "part" + i + ".facts";
      List<String> arguments = new ArrayList<>(parts.get(i));
      arguments.addAll(List.of("--facts-out", name, "-q"));
      assertThat(run.run(arguments.toArray(String[]::new)).status()).isZero();
      facts.add(name);
    }

    Output together = run.run(facts.toArray(String[]::new));

    assertThat(together).isEqualTo(run.run("--format", "json"));
  }

  private List<List<String>> parts(int seed) {
    Random random = new Random(seed);
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < 2 + seed; i++) {
      parts.add(new ArrayList<>());
    }
    for (String file : files) {
      parts.get(random.nextInt(parts.size())).add(file);
    }
    return parts;
  }

  @Test
  void parts_made_otherwise_are_refused() {
    run.run("first_of_all", "--facts-out", "a.facts", "--lang", "fr");
    Output output = run.run("--facts-in", "a.facts");

    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("a.facts: made with other settings");
  }

  @Test
  void other_files_are_no_parts() {
    run.file("a.facts", "{}");

    assertThat(run.run("--facts-in", "a.facts").err())
        .contains("a.facts: not a file of --facts-out.");
  }
}
