package dev.asyncpython.cli.result;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, from the best to the worst. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The word of options and reports: {@code error}, {@code warning} or {@code info}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of a word such as {@code error}; empty when there is none. */
  public static Optional<Severity> of(String code) {
    for (Severity severity : values()) {
      if (severity.code().equals(code)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
