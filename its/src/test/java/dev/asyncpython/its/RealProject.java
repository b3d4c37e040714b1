package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Python files of a real project's wheel, as pip and its own configuration find it. */
final class RealProject {

  private RealProject() {}

  /**
   * Fetches a wheel and unpacks its Python files.
   *
   * @param requirement name and exact version
   * @param folder where to; made if needed
   */
  static Path fetch(String requirement, Path folder) throws IOException, InterruptedException {
    Process pip =
        new ProcessBuilder(
                "python3",
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--dest",
                folder.toString(),
                requirement)
            .inheritIO()
            .start();
    assertThat(pip.waitFor()).as("pip download " + requirement).isZero();
    Path sources = Files.createDirectories(folder.resolve("sources"));
    try (Stream<Path> wheels = Files.list(folder)) {
      for (Path wheel : wheels.filter(file -> file.toString().endsWith(".whl")).toList()) {
        unpack(wheel, sources);
      }
    }
    return sources;
  }

  private static void unpack(Path wheel, Path target) throws IOException {
    try (InputStream bytes = Files.newInputStream(wheel);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (file.startsWith(target) && entry.getName().endsWith(".py")) {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(zip, file);
        }
      }
    }
  }
}
