package dev.asyncpython.cli.fix;

import static dev.asyncpython.cli.fix.TestIssues.edit;
import static dev.asyncpython.cli.fix.TestIssues.insert;
import static dev.asyncpython.cli.fix.TestIssues.issue;
import static dev.asyncpython.cli.fix.TestIssues.unsafe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.fix.FixEngine.Round;
import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.Issue;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixEngineTest {

  private static String apply(String text, Issue... issues) {
    return FixEngine.apply(text, List.of(issues), false).text();
  }

  @Test
  void nothing_to_do_gives_the_same_text() {
    Round round = FixEngine.apply("x\r\ny", List.of(), true);

    assertThat(round.text()).isEqualTo("x\r\ny");
    assertThat(round.applied()).isEmpty();
  }

  @Test
  void all_edits_of_a_fix_are_applied() {
    Issue issue = issue("A", 1, 0, 10, insert(1, 0, "await "), edit(1, 0, 1, 10, "asyncio.sleep"));

    assertThat(apply("time.sleep(1)\n", issue)).isEqualTo("await asyncio.sleep(1)\n");
  }

  @Test
  void insertions_of_one_fix_at_one_place_keep_their_order() {
    Issue issue = issue("A", 1, 0, 1, edit(1, 0, 1, 1, "x"), insert(1, 0, "1"), insert(1, 0, "2"));

    assertThat(apply("abc", issue)).isEqualTo("12xbc");
  }

  @Test
  void unsafe_fixes_are_applied_only_when_they_are_wanted() {
    Issue issue = unsafe(issue("A", 1, 0, 1, edit(1, 0, 1, 1, "b")));

    assertThat(apply("a", issue)).isEqualTo("a");
    assertThat(FixEngine.apply("a", List.of(issue), true).text()).isEqualTo("b");
  }

  @Test
  void issues_without_a_fix_and_those_of_notebooks_are_left() {
    Issue fixed = issue("A", 1, 0, 1, edit(1, 0, 1, 1, "b"));
    Issue without = TestIssues.withoutFix("A", 1, 0, 1);
    Issue inCell = TestIssues.inCell(fixed, 1);

    assertThat(FixEngine.apply("a", List.of(without, inCell), true).applied()).isEmpty();
  }

  @Test
  void of_fixes_that_overlap_or_touch_the_first_one_is_applied() {
    Issue first = issue("A", 1, 0, 3, edit(1, 0, 1, 3, "X"));
    Issue overlaps = issue("B", 1, 2, 4, edit(1, 2, 1, 4, "Y"));
    Issue touches = issue("C", 1, 3, 4, edit(1, 3, 1, 4, "Z"));
    Issue inserts = issue("D", 1, 3, 4, insert(1, 3, "W"));
    Issue apart = issue("E", 1, 4, 5, edit(1, 4, 1, 5, "V"));

    Round round =
        FixEngine.apply("abcdef", List.of(first, overlaps, touches, inserts, apart), false);

    assertThat(round.text()).isEqualTo("XdVf");
    assertThat(round.issues()).extracting(Issue::rule).containsExactly("A", "E");
  }

  @Test
  void a_fix_is_left_as_a_whole_when_one_of_its_edits_overlaps() {
    Issue first = issue("A", 1, 0, 1, edit(1, 0, 1, 1, "X"));
    Issue second = issue("B", 1, 0, 1, edit(1, 0, 1, 1, "Y"), insert(1, 4, "Z"));

    assertThat(apply("abcdef", first, second)).isEqualTo("Xbcdef");
  }

  @Test
  void fixes_inside_each_other_are_both_applied_when_they_do_not_touch() {
    String text = "open(str(open(a)))";
    Issue outer = issue("A", 1, 0, 4, insert(1, 0, "await t(open, "), edit(1, 4, 1, 5, "f("));
    Issue inner = issue("A", 1, 9, 13, insert(1, 9, "await t("), edit(1, 13, 1, 14, ", "));

    assertThat(apply(text, outer, inner)).isEqualTo("await t(open, openf(str(await t(open, a)))");
  }

  @Test
  void the_same_import_is_inserted_once() {
    Issue first = issue("A", 2, 0, 1, insert(1, 0, "import asyncio\n"), edit(2, 0, 2, 1, "X"));
    Issue second = issue("A", 3, 0, 1, insert(1, 0, "import asyncio\n"), edit(3, 0, 3, 1, "Y"));

    Round round = FixEngine.apply("import os\na\nb\n", List.of(first, second), false);

    assertThat(round.text()).isEqualTo("import asyncio\nimport os\nX\nY\n");
    assertThat(round.applied()).hasSize(2);
  }

  @Test
  void different_imports_at_one_place_keep_their_order() {
    Issue first = issue("A", 2, 0, 1, insert(1, 0, "import trio\n"), edit(2, 0, 2, 1, "X"));
    Issue second = issue("A", 3, 0, 1, insert(1, 0, "import anyio\n"), edit(3, 0, 3, 1, "Y"));

    assertThat(apply("import os\na\nb\n", first, second))
        .isEqualTo("import trio\nimport anyio\nimport os\nX\nY\n");
  }

  @Test
  void other_lines_at_one_place_wait_for_the_next_round() {
    Issue first = issue("A", 2, 0, 1, insert(1, 0, "tasks = set()\n"));
    Issue second = issue("A", 2, 0, 1, insert(1, 0, "tasks = []\n"));

    assertThat(apply("a\nb\n", first, second)).isEqualTo("tasks = set()\na\nb\n");
  }

  @Test
  void equal_insertions_within_a_line_are_no_common_edit() {
    Issue first = issue("A", 1, 0, 1, insert(1, 0, "await "));
    Issue second = issue("B", 1, 0, 5, insert(1, 0, "await "));

    assertThat(apply("a(b)", first, second)).isEqualTo("await a(b)");
  }

  @Test
  void inserted_lines_end_as_those_of_the_file() {
    Edit[] edits = {insert(1, 0, "import asyncio\n"), insert(2, 1, ",\n  c")};

    assertThat(apply("a\r\nb\r\n", issue("A", 2, 0, 1, edits)))
        .isEqualTo("import asyncio\r\na\r\nb,\r\n  c\r\n");
    assertThat(apply("a\rb\r", issue("A", 2, 0, 1, edits)))
        .isEqualTo("import asyncio\ra\rb,\r  c\r");
    assertThat(apply("a\nb\n", issue("A", 2, 0, 1, edits)))
        .isEqualTo("import asyncio\na\nb,\n  c\n");
  }

  @Test
  void in_a_mixed_file_inserted_lines_end_as_the_line_before_them() {
    Issue issue =
        issue("A", 1, 0, 1, insert(2, 0, "x\n"), insert(3, 0, "y\n"), insert(4, 0, "z\n"));

    assertThat(apply("a\nb\r\nc\rd", issue)).isEqualTo("a\nx\nb\r\ny\r\nc\rz\rd");
  }

  @Test
  void a_last_line_without_an_end_gets_none() {
    assertThat(apply("a\r\nb", issue("A", 2, 0, 1, insert(2, 0, "x\n")))).isEqualTo("a\r\nx\r\nb");
    assertThat(apply("a\r\nb", issue("A", 2, 0, 1, insert(2, 1, "(\n)"))))
        .isEqualTo("a\r\nb(\r\n)");
    assertThat(apply("b", issue("A", 1, 0, 1, insert(1, 0, "import a\n"))))
        .isEqualTo("import a\nb");
  }

  @Test
  void only_line_feeds_and_carriage_returns_end_lines() {
    // A form feed, a vertical tab, a next line and a line separator stand within a line.
    String text = "\f#\u000b\u0085\u2028\na\tb\n";

    assertThat(apply(text, issue("A", 2, 2, 3, edit(2, 2, 2, 3, "c"))))
        .isEqualTo("\f#\u000b\u0085\u2028\na\tc\n");
  }

  @Test
  void columns_are_utf_16_code_units() {
    assertThat(apply("f(\"\ud83d\ude80\", b)", issue("A", 1, 8, 9, edit(1, 8, 1, 9, "c"))))
        .isEqualTo("f(\"\ud83d\ude80\", c)");
  }

  @Test
  void fixes_for_another_text_and_those_with_overlapping_edits_are_left() {
    assertThat(apply("a\n", issue("A", 1, 0, 1, insert(4, 0, "x")))).isEqualTo("a\n");
    assertThat(apply("a\n", issue("A", 1, 0, 1, insert(1, 2, "x")))).isEqualTo("a\n");
    assertThat(apply("a\n", issue("A", 1, 0, 1, insert(0, 0, "x")))).isEqualTo("a\n");
    assertThat(apply("a\n", issue("A", 1, 0, 1, edit(1, 1, 1, 0, "x")))).isEqualTo("a\n");
    assertThat(apply("a\r\nb", issue("A", 1, 0, 1, insert(1, 2, "x")))).isEqualTo("a\r\nb");
    assertThat(apply("abc", issue("A", 1, 0, 1, edit(1, 0, 1, 2, ""), edit(1, 1, 1, 3, ""))))
        .isEqualTo("abc");
  }

  @Test
  void the_place_of_each_issue_in_the_new_text_is_told() {
    Issue first = issue("A", 2, 0, 4, insert(1, 0, "import x\n"), insert(2, 0, "await "));
    Issue second = issue("B", 2, 8, 9, edit(2, 8, 2, 9, "zzz"));
    Issue untouched = issue("C", 2, 10, 11, insert(1, 0, "import x\n"), insert(3, 0, "!"));

    Round round = FixEngine.apply("a\nopen( a b c\nd\n", List.of(first, second, untouched), false);

    assertThat(round.text()).isEqualTo("import x\na\nawait open( a zzz c\n!d\n");
    assertThat(round.applied())
        .extracting(applied -> round.text().substring(applied.start(), applied.end()))
        .containsExactly("await open", "zzz", "c");
  }
}
