package dev.asyncpython.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How rows of practices are read. */
class KnownPracticeTest {

  @Test
  void the_argument_is_a_position_a_keyword_or_both() {
    assertThat(parse("a.b | lib | timeout | 1,limit"))
        .isEqualTo(new KnownPractice("a.b", "lib", "timeout", 1, "limit", false));
    assertThat(parse("a.b | lib | timeout | limit"))
        .isEqualTo(new KnownPractice("a.b", "lib", "timeout", -1, "limit", false));
    assertThat(parse("a.b | lib | power | 0"))
        .isEqualTo(new KnownPractice("a.b", "lib", "power", 0, "", false));
  }

  @Test
  void any_argument_may_decide_or_none() {
    assertThat(parse("a.b | lib | timeout | any"))
        .isEqualTo(new KnownPractice("a.b", "lib", "timeout", -1, "", true));
    assertThat(parse("a.b | lib | timeout | any").always()).isFalse();
    assertThat(parse("a.b | lib | timeout | 0").always()).isFalse();
    assertThat(parse("a.b | lib | semaphore").always()).isTrue();
  }

  @Test
  void another_argument_is_wrong() {
    assertThatThrownBy(() -> parse("a.b | lib | timeout | limit,1"))
        .isInstanceOf(WrongRowException.class)
        .hasMessageContaining("limit,1");
  }

  private static KnownPractice parse(String row) {
    return KnownPractice.parse(Row.of(row, 4));
  }
}
