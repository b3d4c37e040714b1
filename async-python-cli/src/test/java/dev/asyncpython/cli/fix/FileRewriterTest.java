package dev.asyncpython.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRewriterTest {

  private static final byte[] OLD = "old\r\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'n', 0, (byte) 0xFF};

  @TempDir Path folder;

  private final FileRewriter rewriter = new FileRewriter(Language.EN);

  private Path file() throws IOException {
    return Files.write(folder.resolve("a.py"), OLD);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void writes_the_bytes_and_leaves_nothing_else() throws Exception {
    Path file = file();

    rewriter.rewrite(file, OLD, NEW);

    assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    assertThat(names()).containsExactly("a.py");
  }

  @Test
  void keeps_the_mode() throws Exception {
    Path file = file();
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x-w-"));

    rewriter.rewrite(file, OLD, NEW);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x-w-");
  }

  @Test
  void rewrites_what_a_link_leads_to() throws Exception {
    Path file = file();
    Path link = Files.createSymbolicLink(folder.resolve("link.py"), Path.of("a.py"));

    rewriter.rewrite(link, OLD, NEW);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    assertThat(names()).containsExactly("a.py", "link.py");
  }

  @Test
  void leaves_a_file_alone_that_has_changed() throws Exception {
    Path file = file();

    assertThatThrownBy(() -> rewriter.rewrite(file, NEW, NEW))
        .isInstanceOf(RewriteException.class)
        .hasMessage(
            "The file has changed since it was read and is not fixed. Run async-check again.");

    assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
    assertThat(names()).containsExactly("a.py");
  }

  @Test
  void says_in_french_that_a_file_has_changed() throws Exception {
    Path file = file();

    assertThatThrownBy(() -> new FileRewriter(Language.FR).rewrite(file, NEW, NEW))
        .hasMessage(
            "Le fichier a changé depuis sa lecture\u00a0: il n'est pas corrigé. Relancez async-check.");
  }

  @Test
  void does_not_bring_back_a_file_that_is_gone() throws Exception {
    Path file = folder.resolve("gone.py");

    assertThatThrownBy(() -> rewriter.rewrite(file, OLD, NEW))
        .isInstanceOf(RewriteException.class)
        .hasMessage("The file was removed during the run and is not fixed.");

    assertThat(names()).isEmpty();
  }

  @Test
  void refuses_what_is_no_file() {
    assertThatThrownBy(() -> rewriter.rewrite(folder, OLD, NEW))
        .isInstanceOf(RewriteException.class)
        .hasMessage("This is not a regular file: it is not fixed.");
  }

  @Test
  void refuses_a_file_that_may_not_be_written() throws Exception {
    Path file = file();
    assertThat(file.toFile().setWritable(false)).isTrue();
    assumeTrue(!Files.isWritable(file), "the superuser may write any file");

    assertThatThrownBy(() -> rewriter.rewrite(file, OLD, NEW))
        .hasMessage("The file is write-protected and is not fixed.");

    assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
  }

  @Test
  void says_why_a_file_could_not_be_written() throws Exception {
    // Not even the superuser may create files there.
    Path file = Path.of("/proc/self/comm");
    assumeTrue(Files.isWritable(file));
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> rewriter.rewrite(file, before, NEW))
        .isInstanceOf(RewriteException.class)
        .hasMessageStartingWith("The fixed file cannot be written and is left as it was: ")
        .hasCauseInstanceOf(IOException.class);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
