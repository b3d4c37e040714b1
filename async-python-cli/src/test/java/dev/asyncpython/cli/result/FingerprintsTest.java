package dev.asyncpython.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.SourceRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final List<String> CALLS =
      List.of("time.sleep(1)", "requests.get(url)", "open(path)", "f({0}, \"é\")");

  private static String of(String line) {
    return Fingerprints.of("ASYNC001", "a.py", line, "sleep");
  }

  /** An issue for each line with a call, as a run would find them. */
  private static List<Issue> issues(List<String> lines, String message) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String code = line.strip();
      if (CALLS.contains(code)) {
        issues.add(
            new Issue(
                "ASYNC001",
                Severity.ERROR,
                message,
                "a.py",
                0,
                new SourceRange(i + 1, 4, i + 1, 4 + code.length()),
                code,
                "",
                List.of(),
                null,
                Fingerprints.of("ASYNC001", "a.py", line, code)));
      }
    }
    return issues;
  }

  private static List<String> fingerprints(List<Issue> issues) {
    return Fingerprints.number(issues).stream().map(Issue::fingerprint).toList();
  }

  @Test
  void is_sixteen_hexadecimal_digits_that_never_change() {
    // Baselines in other people's repositories hold such values.
    assertThat(Fingerprints.of("ASYNC001", "a.py", "    time.sleep(1)", "time.sleep"))
        .isEqualTo("f49dcf3904f84dd6");
  }

  @Test
  void white_space_does_not_count() {
    assertThat(of("\t sleep( 1 ,  2 )\u00a0\r"))
        .isEqualTo(of("sleep(1, 2)"))
        .isEqualTo(of("sleep(1,2)"));
  }

  @Test
  void each_part_counts_and_text_cannot_move_between_parts() {
    assertThat(
            List.of(
                Fingerprints.of("R", "p", "l", "c"),
                Fingerprints.of("S", "p", "l", "c"),
                Fingerprints.of("R", "q", "l", "c"),
                Fingerprints.of("R", "p", "m", "c"),
                Fingerprints.of("R", "p", "l", "d"),
                Fingerprints.of("R", "pl", "", "c"),
                Fingerprints.of("R", "p", "", "lc"),
                Fingerprints.of("R", "p", "l1:c", ""),
                Fingerprints.of("", "", "", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void takes_any_text() {
    assertThat(Fingerprints.of("\0", "\ud800", "😀\n\u2028", "{0}")).matches("[0-9a-f]{16}");
  }

  @Test
  void equal_issues_are_numbered_in_their_order() {
    List<Issue> issues = issues(List.of("open(path)", "open(path)", "open(path)"), "m");
    String first = issues.get(0).fingerprint();

    List<String> fingerprints = fingerprints(issues);
    assertThat(fingerprints).hasSize(3).doesNotHaveDuplicates().startsWith(first);

    Collections.reverse(issues);
    assertThat(fingerprints(issues)).isEqualTo(fingerprints);
    assertThat(Fingerprints.number(issues)).isSorted();
  }

  @Test
  void survive_inserted_lines_and_another_language() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        lines.add(random.nextInt(3) == 0 ? "x = " + i : "    " + CALLS.get(random.nextInt(4)));
      }
      List<String> before = fingerprints(issues(lines, "Blocks."));
      for (int i = random.nextInt(40); i > 0; i--) {
        lines.add(random.nextInt(lines.size() + 1), "# inserted " + i);
      }
      List<Issue> shuffled = issues(lines, "« Bloque »");
      Collections.shuffle(shuffled, random);

      assertThat(fingerprints(shuffled)).as("seed " + seed).isEqualTo(before);
      assertThat(new HashSet<>(before)).as("seed " + seed).hasSameSizeAs(before);
    }
  }
}
