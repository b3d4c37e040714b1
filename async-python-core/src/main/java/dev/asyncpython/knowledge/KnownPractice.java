package dev.asyncpython.knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A callable by which code shows a good practice.
 *
 * @param name public fully qualified name, for example {@code asyncio.timeout}
 * @param library where it comes from
 * @param kind the practice, or a part in one, in the words of its table
 * @param position 0-based position of the argument that decides; -1 when it has none
 * @param keyword name of the argument that decides; empty when it has none
 * @param any true when any argument decides
 */
public record KnownPractice(
    String name, String library, String kind, int position, String keyword, boolean any) {

  private static final Pattern ARGUMENT =
      Pattern.compile("(?<position>[0-9]{1,3})?,?(?<keyword>[A-Za-z_][A-Za-z0-9_]*)?");
  private static final String ANY = "any";

  /** True when it is one whatever its arguments are. */
  public boolean always() {
    return !any && position < 0 && keyword.isEmpty();
  }

  static KnownPractice parse(Row row) {
    String argument = row.column(3, "");
    boolean any = argument.equals(ANY);
    Matcher matcher = ARGUMENT.matcher(any ? "" : argument);
    if (!matcher.matches()) {
      throw row.wrong("\"" + argument + "\" is no position, keyword, both or \"" + ANY + "\"");
    }
    String position = matcher.group("position");
    String keyword = matcher.group("keyword");
    return new KnownPractice(
        row.name(),
        row.column(1, ""),
        row.column(2, ""),
        position == null ? -1 : Integer.parseInt(position),
        keyword == null ? "" : keyword,
        any);
  }
}
