package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Deferral;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeferredCountsTest {

  @Test
  void counts_come_back() {
    String text =
        DeferredCounts.text(
            List.of(
                new Deferral("a.py", 9, "ASYNC004", "S7502"),
                new Deferral("a.py", 3, "ASYNC001", "S7499"),
                new Deferral("a.py", 3, "ASYNC001", "S7488"),
                new Deferral("a.py", 5, "ASYNC001", "S7488")));

    assertThat(text)
        .isEqualTo("{\"ASYNC001\":{\"S7488\":2,\"S7499\":1},\"ASYNC004\":{\"S7502\":1}}");
    assertThat(DeferredCounts.parse(text))
        .isEqualTo(
            Map.of("ASYNC001", Map.of("S7488", 2, "S7499", 1), "ASYNC004", Map.of("S7502", 1)));
  }

  @Test
  void none_is_none() {
    assertThat(DeferredCounts.parse(DeferredCounts.text(List.of()))).isEmpty();
  }
}
