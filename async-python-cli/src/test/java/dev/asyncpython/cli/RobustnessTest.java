package dev.asyncpython.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asyncpython.cli.CommandRun.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is named, and costs nothing else: the file beside it is always analysed. */
class RobustnessTest {

  @TempDir Path folder;

  private CommandRun run;

  @BeforeEach
  void writeGoodFile() {
    run = CommandRun.in(folder).file("good.py", CommandRun.BLOCKING);
  }

  private void assertTold(String problem) {
    Output output = run.run();
    assertThat(output.status()).isEqualTo(1);
    assertThat(output.out()).contains("good.py:5:5: [ASYNC001]").contains(problem);
  }

  @Test
  void text_that_is_not_python() {
    run.file("bad.py", "x = 1\ndef f(:\n");
    assertTold("bad.py:2: [error] The file is not valid Python 3.");
  }

  @Test
  void utf16() {
    run.file("bad.py", "x = 1\n".getBytes(StandardCharsets.UTF_16));
    assertTold("bad.py:1: [error] The file is encoded in UTF-16");
  }

  @Test
  void nul_byte() {
    run.file("bad.py", "x = 1\n\0\n");
    assertTold("bad.py:2: [error] The file contains a NUL byte");
  }

  @Test
  void wrong_bytes() {
    run.file("bad.py", "x = 1\ny = 'é'\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTold("bad.py:2: [error] The file is not valid UTF-8.");
  }

  @Test
  void unknown_encoding() {
    run.file("bad.py", "#!/usr/bin/python\n# -*- coding: klingon -*-\n");
    assertTold("bad.py:2: [error] The encoding \"klingon\" is unknown.");
  }

  @Test
  void declared_encodings_are_read() {
    String code = "# vim: set fileencoding=latin-1 :\n" + CommandRun.BLOCKING + "# é\n";
    run.file("latin.py", code.getBytes(StandardCharsets.ISO_8859_1));
    assertTold("latin.py:6:5: [ASYNC001]");
  }

  @Test
  void a_byte_order_mark_is_no_character() {
    run.file("mark.py", "\ufeff" + CommandRun.BLOCKING);
    assertTold("mark.py:5:5: [ASYNC001]");
  }

  @Test
  void nesting_overflows_no_stack() {
    run.file("nested.py", "x = " + "(".repeat(5000) + "1" + ")".repeat(5000) + "\n");
    assertThat(run.run().out()).contains("good.py:5:5: [ASYNC001]").contains("Found 1 error");
  }

  @Test
  void a_line_of_ten_megabytes_of_text() {
    run.file("long.py", "x = '" + "a".repeat(10_000_000) + "'\n" + CommandRun.BLOCKING);
    assertTold("long.py:6:5: [ASYNC001]");
  }

  @Test
  void a_line_of_ten_megabytes_of_data() {
    run.file("data.py", "x = [" + "1,".repeat(5_000_000) + "]\n");
    assertTold("data.py: [error] The file is too large to be analysed");
  }

  @Test
  void a_link_that_leads_nowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.py"), Path.of("nowhere.py"));
    assertTold("link.py: [error] The link leads nowhere.");
  }

  @Test
  void links_in_a_circle() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("a/b/up"), Path.of("../.."));
    Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

    Output output = run.run();

    assertThat(output.out()).containsOnlyOnce("ASYNC001");
    assertThat(output.status()).isEqualTo(1);
  }

  @Test
  void a_file_that_may_not_be_read() throws IOException {
    assumeTrue(
        !"root".equals(System.getProperty("user.name")), "the superuser may read everything");
    run.file("secret.py", "x = 1\n");
    Files.setPosixFilePermissions(
        folder.resolve("secret.py"), PosixFilePermissions.fromString("---------"));
    assertTold("secret.py: [error] Permission to read the file is denied.");
  }

  @Test
  void a_path_that_is_not_there() {
    Output output = run.run("good.py", "missing.py");
    assertThat(output.status()).isEqualTo(1);
    assertThat(output.out())
        .contains("good.py:5:5: [ASYNC001]")
        .contains("missing.py: [error] No such file or folder.");
  }

  @Test
  void a_notebook_that_is_none() {
    run.file("bad.ipynb", "{\"cells\": 1");
    assertTold("bad.ipynb:1: [error] The file is not a valid notebook.");
  }

  @Test
  void problems_are_in_every_format_and_on_standard_error() {
    run.file("bad.py", "def f(:\n");

    for (String format : new String[] {"json", "sarif", "markdown", "html", "github"}) {
      Output output = run.run("--format", format);
      assertThat(output.status()).as(format).isEqualTo(1);
      assertThat(output.out()).as(format).contains("bad.py");
      assertThat(output.err()).as(format).isEqualTo("bad.py:1: The file is not valid Python 3.\n");
    }
  }

  @Test
  void a_full_disk_is_told() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Output output = run.run("--output", "/dev/full");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("The report cannot be written: /dev/full");
  }

  @Test
  void who_stops_reading_is_no_error() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(run.run(closed, err)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
