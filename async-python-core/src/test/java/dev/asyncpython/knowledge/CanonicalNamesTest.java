package dev.asyncpython.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNamesTest {

  private static final CanonicalNames NAMES =
      new CanonicalNames(
          Map.of(
              "lib._core.", "lib.",
              "lib._core.Client", "lib.PublicClient",
              "lib._core.deep.", "lib.deep.",
              "lib.tasks.sleep", "lib.sleep"));

  @ParameterizedTest
  @CsvSource({
    "lib.tasks.sleep, lib.sleep",
    "lib.tasks.other, lib.tasks.other",
    "lib._core.get, lib.get",
    "lib._core.Client, lib.PublicClient",
    "lib._core.Client.get, lib.PublicClient.get",
    "lib._core.Clients.get, lib.Clients.get",
    "lib._core.deep.get, lib.deep.get",
    "lib._core, lib._core",
    "other, other"
  })
  void the_longest_match_decides(String name, String expected) {
    assertThat(NAMES.toPublic(name)).isEqualTo(expected);
  }
}
