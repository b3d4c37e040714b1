package dev.asyncpython.model;

import java.util.Locale;
import java.util.Optional;

/** The languages of rule texts and messages. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The code that settings and options use: {@code en} or {@code fr}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The locale by which numbers inside a message are written. */
  public Locale locale() {
    return locale;
  }

  /** The language of a code such as {@code fr}, in any case; empty when there is none. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
