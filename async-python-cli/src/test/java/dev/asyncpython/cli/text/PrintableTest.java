package dev.asyncpython.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "app/views.py", "« é\u00a0»", "👩\u200d💻 😀", "שלום", "a\\nb"})
  void leaves_good_text_alone(String text) {
    assertThat(Printable.oneLine(text)).isSameAs(text);
    assertThat(Printable.wellFormed(text)).isSameAs(text);
  }

  @Test
  void escapes_what_steers_a_terminal() {
    assertThat(Printable.oneLine("a\r\n\tb\u001b[0m\u009b\u007f\u0000\u2029\u202e\u2066"))
        .isEqualTo("a\\r\\n\\tb\\u001b[0m\\u009b\\u007f\\u0000\\u2029\\u202e\\u2066");
  }

  @Test
  void replaces_halves_of_pairs() {
    assertThat(Printable.wellFormed("a\ud83d b\ude00 \ud83d\ude00\n"))
        .isEqualTo("a\ufffd b\ufffd \ud83d\ude00\n");
    assertThat(Printable.oneLine("\ud83d \ud83d\ude00")).isEqualTo("\\ud83d \ud83d\ude00");
  }
}
