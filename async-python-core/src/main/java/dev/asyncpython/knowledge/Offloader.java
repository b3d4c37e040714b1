package dev.asyncpython.knowledge;

import java.util.HashSet;
import java.util.Set;

/**
 * A callable that runs one of its arguments somewhere else than on the event loop's thread.
 *
 * @param name public fully qualified name, for example {@code asyncio.to_thread}
 * @param library where it comes from
 * @param positions 0-based positions of the arguments that run elsewhere
 * @param keywords keyword names of the arguments that run elsewhere
 * @param all true when any argument may run elsewhere
 * @param decorator true when it wraps a function, so that calls of the result are off-loaded
 */
public record Offloader(
    String name,
    String library,
    Set<Integer> positions,
    Set<String> keywords,
    boolean all,
    boolean decorator) {

  public Offloader {
    positions = Set.copyOf(positions);
    keywords = Set.copyOf(keywords);
  }

  static Offloader parse(Row row) {
    Set<Integer> positions = new HashSet<>();
    Set<String> keywords = new HashSet<>();
    boolean all = false;
    boolean decorator = false;
    for (String part : row.column(2, "all").split(",", -1)) {
      String value = part.strip();
      if (value.equals("all")) {
        all = true;
      } else if (value.equals("decorator")) {
        decorator = true;
      } else if (value.matches("[0-9]{1,3}")) {
        positions.add(Integer.valueOf(value));
      } else if (value.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        keywords.add(value);
      } else {
        throw row.wrong("\"" + value + "\" is not a position, a keyword, \"all\" or \"decorator\"");
      }
    }
    return new Offloader(row.name(), row.column(1, "user"), positions, keywords, all, decorator);
  }
}
