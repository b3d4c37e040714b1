package dev.asyncpython.its.setup;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year and month of a SonarQube: 26.9 of the Community Build, 2026.1 of SonarQube Server.
 *
 * @param year as written
 * @param month or number of the release in its year
 */
record ServerVersion(int year, int month) implements Comparable<ServerVersion> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,3})(\\..*)?");

  /** From here on a year is that of SonarQube Server. */
  private static final int FULL_YEAR = 2000;

  private static final ServerVersion OLDEST = new ServerVersion(25, 12);
  private static final ServerVersion OLDEST_SERVER = new ServerVersion(2026, 1);

  /** What is known of a version. */
  enum Support {
    SUPPORTED,
    /** Most likely works; nobody has tried. */
    UNTRIED,
    TOO_OLD
  }

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ServerVersion of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new ServerVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Whether a text looks like a version at all. */
  static boolean isVersion(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * What is known of this version.
   *
   * @param newest the newest one that the tests run on
   */
  Support support(ServerVersion newest) {
    if (compareTo(year >= FULL_YEAR ? OLDEST_SERVER : OLDEST) < 0) {
      return Support.TOO_OLD;
    }
    return year >= FULL_YEAR || compareTo(newest) > 0 ? Support.UNTRIED : Support.SUPPORTED;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Comparator.comparingInt(ServerVersion::year)
        .thenComparingInt(ServerVersion::month)
        .compare(this, other);
  }
}
