package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.Async001BlockingCallCheck;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.testing.Analysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the catalogue is found in code that uses it as its users write it. */
class BlockingCatalogueTest {

  @TempDir Path folder;

  @Test
  void everyRowIsReported() {
    List<BlockingCall> rows =
        KnownApis.load().blockingCalls().stream()
            .filter(row -> !Set.of(BlockingCall.WAIT, BlockingCall.LOOP).contains(row.kind()))
            .sorted(Comparator.comparing(BlockingCall::name))
            .toList();
    StringBuilder text = new StringBuilder();
    List<BlockingCall> byLine = new ArrayList<>();
    for (BlockingCall row : rows) {
      text.append(snippet(row, byLine.size()));
      byLine.add(row);
    }
    AsyncCheck check = Analysis.check(Async001BlockingCallCheck.class, Map.of("minimumTier", "L"));
    Set<Integer> reported = new HashSet<>();
    Analysis.run(text.toString(), folder, List.of(check))
        .forEach(issue -> reported.add(issue.primaryLocation().startLine()));
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < byLine.size(); i++) {
      if (!reported.contains(i * 4 + 4)) {
        missed.add(byLine.get(i).name());
      }
    }
    assertThat(missed).as("rows that no code exercises").isEmpty();
  }

  /** Four lines, with names of their own: an outer function, an import, a coroutine, the call. */
  private static String snippet(BlockingCall row, int number) {
    String name = row.name();
    int dot = name.lastIndexOf('.');
    String owner = name.substring(0, dot);
    String member = name.substring(dot + 1);
    String outer = "def outer" + number + "():\n";
    if (owner.equals("builtins")) {
      return outer + "  pass\n  async def f():\n    " + member + "()\n";
    }
    int ownerDot = owner.lastIndexOf('.');
    String last = owner.substring(ownerDot + 1);
    if (ownerDot > 0 && isClass(last)) {
      return outer
          + "  from %s import %s\n  async def f(x: %s):\n    x.%s()\n"
              .formatted(owner.substring(0, ownerDot), last, last, member);
    }
    return outer
        + "  from %s import %s\n  async def f():\n    %s()\n".formatted(owner, member, member);
  }

  private static boolean isClass(String name) {
    return Character.isUpperCase(name.charAt(0)) || name.equals("socket") || name.equals("cursor");
  }
}
