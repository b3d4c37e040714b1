package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The issues of a project of {@code its/projects}, in {@code src/test/resources/expected}. */
final class ExpectedIssues {

  private static final Path EXPECTED = Path.of("src/test/resources/expected");
  private static final Path ACTUAL = Path.of("target/actual");

  private ExpectedIssues() {}

  /**
   * Compares with what the server says; {@code -Dits.update} accepts that instead, and every
   * changed line must then be judged.
   *
   * @param folder of {@code its/projects}
   * @param project its key on the server
   * @param language of its messages
   */
  static void check(String folder, TestServer server, String project, String language)
      throws IOException {
    String name = folder + "." + language + ".json";
    String actual = OurIssues.json(OurIssues.of(server, project));
    Files.writeString(
        Files.createDirectories(ACTUAL).resolve(server.version() + "-" + name), actual);
    Path expected = EXPECTED.resolve(name);
    if (Boolean.getBoolean("its.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
