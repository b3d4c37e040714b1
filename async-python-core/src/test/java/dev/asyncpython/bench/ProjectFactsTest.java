package dev.asyncpython.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the whole project on a small one, so that it stays in working order. */
class ProjectFactsTest {

  private static final Path GENERATOR = Path.of("../bench/generate-project");

  @Test
  void all_known_paths_of_a_generated_project_are_found_and_nothing_else(@TempDir Path folder)
      throws IOException, InterruptedException {
    generate(folder.resolve("project"));

    ProjectFacts.Row row = ProjectFacts.measure(folder.resolve("project"));

    assertThat(row.comparison().missed()).isEmpty();
    assertThat(row.comparison().unexpected()).isEmpty();
    assertThat(row.comparison().found()).isEqualTo(row.known().paths().size()).isPositive();
    assertThat(row.functions()).isGreaterThan(100);
    assertThat(row.calls()).isGreaterThan(row.functions());
    // How much is for the benchmark to say: what else the JVM keeps alive differs from run to run.
    assertThat(row.heap()).isPositive();
    assertThat(row.saved()).isPositive();
    assertThat(row.toString()).contains(row.known().paths().size() + "/");
  }

  private static void generate(Path folder) throws IOException, InterruptedException {
    Path log = Files.createTempFile("generate-project", ".log");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "python3", GENERATOR.toString(), "--kloc", "2", "--out", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "No python3: " + e.getMessage());
      return;
    }
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    Files.delete(log);
  }
}
