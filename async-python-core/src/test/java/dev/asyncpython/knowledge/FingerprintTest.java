package dev.asyncpython.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Knowledge that differs has another fingerprint; facts are kept only as long as it is the same.
 */
class FingerprintTest {

  private static final KnownApis KNOWN = KnownApis.load();

  @Test
  void is_the_same_for_the_same_tables_and_rows() {
    String rows = "a.b | db | H | - | - | - | S1,S2,S3; c.d";

    assertThat(KnownApis.load().fingerprint()).isEqualTo(KNOWN.fingerprint());
    assertThat(with(rows, "x.y; os.*", "run.it | lib | 0, 1, func, wrap").fingerprint())
        .isEqualTo(
            with("c.d; a.b|db|H||||S3,S2,S1", "os.*\nx.y", "run.it|lib|1,0,wrap,func")
                .fingerprint());
  }

  @Test
  void does_not_depend_on_the_jvm() {
    // Immutable sets and maps have another order in each JVM; a known value would show it.
    CRC32 expected = new CRC32();
    expected.update(
        "[[a.b, user, H, , , , [S1, S2]], [os., x.y], [r.i, l, [0, 1], [f, g], false, false]]"
            .getBytes(UTF_8));

    assertThat(with("a.b||||||S2,S1", "x.y;os.*", "r.i|l|g,1,f,0").fingerprint())
        .endsWith("-" + Long.toHexString(expected.getValue()));
  }

  @Test
  void differs_with_every_change_of_a_row() {
    List<KnownApis> all =
        List.of(
            KNOWN,
            with("a.b", "", ""),
            with("a.c", "", ""),
            with("a.b | db", "", ""),
            with("a.b | user | M", "", ""),
            with("a.b | user | H | x", "", ""),
            with("a.b | user | H | - | x", "", ""),
            with("a.b | user | H | - | - | x", "", ""),
            with("a.b | user | H | - | - | - | S1", "", ""),
            with("", "a.b", ""),
            with("", "a.b.*", ""),
            with("", "", "a.b"),
            with("", "", "a.b | lib"),
            with("", "", "a.b | user | 0"),
            with("", "", "a.b | user | func"),
            with("", "", "a.b | user | decorator"));

    Set<String> fingerprints = new HashSet<>();
    all.forEach(known -> fingerprints.add(known.fingerprint()));
    assertThat(fingerprints).hasSameSizeAs(all);
  }

  @Test
  void takes_in_every_byte_of_a_table() throws IOException {
    Path folder = Path.of("src/main/resources/dev/asyncpython/known-apis");
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        KnowledgeFiles files = new KnowledgeFiles();
        files.read(file.getFileName().toString(), Integer.MAX_VALUE, row -> row);

        CRC32 expected = new CRC32();
        expected.update(Files.readAllBytes(file));
        assertThat(files.checksum()).as("%s", file).isEqualTo(expected.getValue());
      }
    }
  }

  @Test
  void rows_on_top_of_others_count_and_none_change_nothing() {
    UserRows rows = UserRows.parse("a.b", "", "", error -> {});

    assertThat(KNOWN.plusUserRows(UserRows.NONE)).isSameAs(KNOWN);
    assertThat(KNOWN.plusUserRows(rows).fingerprint()).isEqualTo(with("a.b", "", "").fingerprint());
    assertThat(with("c.d", "", "").plusUserRows(rows).fingerprint())
        .isEqualTo(with("a.b; c.d", "", "").fingerprint());
  }

  private static KnownApis with(String blocking, String nonBlocking, String offloaders) {
    return KNOWN.withUserRows(UserRows.parse(blocking, nonBlocking, offloaders, error -> {}));
  }
}
