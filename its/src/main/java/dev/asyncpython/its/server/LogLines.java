package dev.asyncpython.its.server;

import java.util.regex.Pattern;

/** Reads lines of SonarQube's and the scanner's logs. */
final class LogLines {

  private static final Pattern COMPLAINT =
      Pattern.compile("^(\\S+\\s+)?(\\S+\\s+)?(WARN|ERROR)\\b.*");

  private LogLines() {}

  static boolean isComplaint(String line) {
    return COMPLAINT.matcher(line).matches();
  }
}
