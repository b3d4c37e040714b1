package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code async-check}, run on a copy of a project as {@link TestServer} scans it. */
final class CommandLine {

  /** The version of Python with which {@link TestServer} scans. */
  private static final String CONFIGURATION = "[project]\nrequires-python = '==3.12.*'\n";

  private CommandLine() {}

  /**
   * The JSON report of a project.
   *
   * @param empty a folder for the copy
   */
  static JsonNode report(Path project, String language, Path empty)
      throws IOException, InterruptedException {
    copy(project, empty);
    Files.writeString(empty.resolve("pyproject.toml"), CONFIGURATION);
    Path report = empty.resolve("report.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "dev.asyncpython.cli.Main",
                "--format",
                "json",
                "--lang",
                language,
                "--fail-on",
                "never",
                "--output",
                report.toString())
            .directory(empty.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return JsonMapper.builder().build().readTree(report.toFile());
  }

  /** As {@code bin/async-check} has it. */
  private static String classPath() throws IOException {
    Path target = Path.of("../async-python-cli/target").toAbsolutePath().normalize();
    try (Stream<Path> jars = Files.list(target)) {
      Path own =
          jars.filter(jar -> jar.toString().endsWith(".jar"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no jar in " + target));
      return own + System.getProperty("path.separator") + target.resolve("lib") + "/*";
    }
  }

  /** Copies the files of a folder. */
  static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file));
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
  }
}
