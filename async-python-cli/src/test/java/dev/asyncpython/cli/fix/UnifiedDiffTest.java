package dev.asyncpython.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void equal_texts_have_none() {
    assertThat(UnifiedDiff.of("a.py", "x", "x")).isEmpty();
  }

  @Test
  void shows_three_lines_around_each_change() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    assertThat(UnifiedDiff.of("app/a.py", before, before.replace("5\n", "five\nmore\n")))
        .isEqualTo(
            """
            --- app/a.py
            +++ app/a.py
            @@ -2,7 +2,8 @@
             2
             3
             4
            -5
            +five
            +more
             6
             7
             8
            """);
  }

  @Test
  void changes_far_apart_have_hunks_of_their_own() {
    String before = "a\n2\n3\n4\n5\n6\n7\n8\n9\nb\n";

    assertThat(UnifiedDiff.of("a.py", before, before.replace("a", "A").replace("b", "B")))
        .isEqualTo(
            """
            --- a.py
            +++ a.py
            @@ -1,4 +1,4 @@
            -a
            +A
             2
             3
             4
            @@ -7,4 +7,4 @@
             7
             8
             9
            -b
            +B
            """);
  }

  @Test
  void a_missing_newline_at_the_end_is_told() {
    assertThat(UnifiedDiff.of("a.py", "a\nb", "A\nb"))
        .isEqualTo(
            """
            --- a.py
            +++ a.py
            @@ -1,2 +1,2 @@
            -a
            +A
             b
            \\ No newline at end of file
            """);
    assertThat(UnifiedDiff.of("a.py", "a", "a\n"))
        .isEqualTo(
            """
            --- a.py
            +++ a.py
            @@ -1,1 +1,1 @@
            -a
            \\ No newline at end of file
            +a
            """);
  }

  @Test
  void carriage_returns_stay_in_the_lines() {
    assertThat(UnifiedDiff.of("a.py", "a\r\nb\r\n", "a\r\nB\r\n"))
        .isEqualTo("--- a.py\n+++ a.py\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+B\r\n");
  }

  @Test
  void lines_that_look_like_a_diff_are_lines() {
    assertThat(UnifiedDiff.of("a.py", "@@ x\n--- y\n", "@@ x\n+++ y"))
        .isEqualTo(
            """
            --- a.py
            +++ a.py
            @@ -1,2 +1,2 @@
             @@ x
            ---- y
            ++++ y
            \\ No newline at end of file
            """);
  }
}
