package dev.asyncpython.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps the name under which a library defines something ({@code asyncio.tasks.sleep}) to the one
 * its users write ({@code asyncio.sleep}).
 */
public final class CanonicalNames {

  /** Exact names, and prefixes that end with a dot. */
  private final Map<String, String> table;

  CanonicalNames(Map<String, String> table) {
    this.table = Map.copyOf(table);
  }

  /** The public name: the entry of the longest matching prefix decides; else the name itself. */
  public String toPublic(String name) {
    String exact = table.get(name);
    if (exact != null) {
      return exact;
    }
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String replacement = ofPrefix(name, dot);
      if (replacement != null) {
        return replacement;
      }
    }
    return name;
  }

  private @Nullable String ofPrefix(String name, int dot) {
    String member = table.get(name.substring(0, dot));
    if (member != null) {
      return member + name.substring(dot);
    }
    String prefix = table.get(name.substring(0, dot + 1));
    return prefix == null ? null : prefix + name.substring(dot + 1);
  }
}
