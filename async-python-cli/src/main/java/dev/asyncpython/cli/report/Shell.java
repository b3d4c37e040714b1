package dev.asyncpython.cli.report;

import java.util.regex.Pattern;

/** Words of a POSIX shell. */
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\w./+=@%:,][\\w./+=@%:,~-]*");

  private Shell() {}

  /**
   * A word that the shell passes on as it is.
   *
   * @param word a path is taken for an option by nobody: {@code ./} comes before a dash
   */
  static String quote(String word) {
    String safe = word.startsWith("-") ? "./" + word : word;
    if (PLAIN.matcher(safe).matches()) {
      return safe;
    }
    String visible = Visible.of(safe);
    if (visible.equals(safe)) {
      return "'" + safe.replace("'", "'\\''") + "'";
    }
    return "$'" + Visible.of(safe.replace("\\", "\\\\").replace("'", "\\'")) + "'";
  }
}
