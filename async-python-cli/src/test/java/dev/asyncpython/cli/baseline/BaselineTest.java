package dev.asyncpython.cli.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.SourceRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

  @TempDir private Path folder;

  private static Issue issue(String path, int line, String message, String fingerprint) {
    return new Issue(
        "ASYNC001",
        Severity.ERROR,
        message,
        path,
        0,
        new SourceRange(line, 0, line, 4),
        "f",
        "",
        List.of(),
        null,
        fingerprint);
  }

  private static Result result(Issue... issues) {
    return new Result(
        List.of(issues),
        List.of(new FileProblem("bad.py", 1, "Bad.")),
        List.of(),
        new Result.Size(3, 30, 3));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("known.json"), text);
  }

  private static BaselineException fault(Path file) {
    return catchThrowableOfType(BaselineException.class, () -> Baseline.read(file));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writes_sorted_text_that_depends_on_the_issues_only() throws IOException {
    Issue first = issue("a.py", 9, "Tëxt\n\"q\"", "00000000000000aa");
    Issue second = issue("b.py", 1, "m", "0000000000000001");
    Path file = folder.resolve("known.json");

    Baseline.of(result(second, first)).write(file);

    String text = Files.readString(file);
    assertThat(text)
        .isEqualTo(
            """
            {
              "version": 1,
              "issues": [
                {
                  "rule": "ASYNC001",
                  "path": "a.py",
                  "fingerprint": "00000000000000aa",
                  "message": "Tëxt\\n\\"q\\""
                },
                {
                  "rule": "ASYNC001",
                  "path": "b.py",
                  "fingerprint": "0000000000000001",
                  "message": "m"
                }
              ]
            }
            """);
    Baseline.of(result(first, second)).write(file);
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThat(files()).containsExactly("known.json");
  }

  @Test
  void reads_what_it_writes_and_leaves_only_new_issues() throws Exception {
    Issue known = issue("a.py", 9, "m \ud800", "00000000000000aa");
    Issue moved = issue("a.py", 99, "un autre texte", "00000000000000aa");
    Issue fresh = issue("a.py", 100, "m", "00000000000000bb");
    Path file = folder.resolve("known.json");
    Baseline.of(result(known)).write(file);

    Baseline baseline = Baseline.read(file);
    assertThat(baseline.size()).isEqualTo(1);
    assertThat(baseline.filter(result(moved, fresh))).isEqualTo(result(fresh));
    assertThat(baseline.filter(result(known))).isEqualTo(result());
  }

  @Test
  void an_empty_baseline_changes_nothing() throws Exception {
    Path file = folder.resolve("known.json");
    Baseline.of(result()).write(file);

    Result result = result(issue("a.py", 1, "m", "00000000000000aa"));
    assertThat(Files.readString(file)).isEqualTo("{\n  \"version\": 1,\n  \"issues\": []\n}\n");
    assertThat(Baseline.read(file).filter(result)).isEqualTo(result);
  }

  @Test
  void keeps_the_mode_and_the_link_of_an_existing_file() throws Exception {
    Path file = file("{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("known.json"));

    Baseline.of(result()).write(link);

    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(Baseline.read(file).size()).isZero();
    assertThat(files()).containsExactly("known.json", "link.json");
  }

  @Test
  void leaves_nothing_behind_when_it_cannot_write() throws IOException {
    Path target = folder.resolve("folder");
    Files.createDirectories(target.resolve("inside"));

    assertThatThrownBy(() -> Baseline.of(result()).write(target)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Baseline.of(result()).write(folder.resolve("none/known.json")))
        .isInstanceOf(IOException.class);
    assertThat(files()).containsExactly("folder");
  }

  @Test
  void says_that_the_file_is_missing() {
    BaselineException fault = fault(folder.resolve("{0} d''é.json"));

    String name = folder.resolve("{0} d''é.json").toString();
    assertThat(fault)
        .hasMessage(
            "The baseline \"" + name + "\" does not exist. Create it with \"--write-baseline\".");
    assertThat(fault.message(Language.FR))
        .isEqualTo(
            "Le fichier de référence «\u00a0"
                + name
                + "\u00a0» n'existe pas. Créez-le avec «\u00a0--write-baseline\u00a0».");
  }

  @Test
  void says_where_the_file_is_not_json() throws IOException {
    Path conflict = file("{\n  \"version\": 1,\n<<<<<<< HEAD\n}\n");

    assertThat(fault(conflict)).hasMessageEndingWith("is not valid JSON: see line 3, column 1.");
    assertThat(fault(conflict).message(Language.FR))
        .endsWith("n'est pas du JSON valide\u00a0: voir ligne 3, colonne 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{", "{\"version\": 1} {}", "{\"version\": 1, \"issues\": [}"})
  void says_that_the_file_is_not_json(String text) throws IOException {
    assertThat(fault(file(text))).hasMessageContaining("\" is not valid JSON: see line 1, column ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff00", "7b22e922", "fffe"})
  void says_that_bytes_are_not_json(String bytes) throws IOException {
    Path file = folder.resolve("known.json");
    Files.write(file, HexFormat.of().parseHex(bytes));

    assertThat(fault(file).getMessage()).containsAnyOf("is not valid JSON", "is not a baseline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"version\": \"1\"}",
        "{\"version\": 1}",
        "{\"version\": 1, \"issues\": {}}",
        "{\"version\": 1, \"issues\": [{}]}",
        "{\"version\": 1, \"issues\": [{\"fingerprint\": 1}]}",
        "{\"version\": 1, \"issues\": [null]}"
      })
  void says_that_the_file_is_not_a_baseline(String text) throws IOException {
    assertThat(fault(file(text))).hasMessageEndingWith("\" is not a baseline of async-check.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "1.5", "99999999999"})
  void says_that_the_version_is_another_one(String version) throws IOException {
    BaselineException fault = fault(file("{\"version\": " + version + ", \"issues\": []}"));

    assertThat(fault)
        .hasMessageContaining(
            "has version " + version + ", but this async-check reads version 1. Create it again");
    assertThat(fault.message(Language.FR)).contains("est en version " + version + ", mais");
  }

  @Test
  void says_that_a_folder_cannot_be_read() {
    assertThat(fault(folder)).hasMessageContaining("cannot be read: ");
  }
}
