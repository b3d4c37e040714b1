package dev.asyncpython.its.demo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the demonstration says, in one language. */
final class Texts {

  static final String ENGLISH = "en";
  static final String FRENCH = "fr";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.asyncpython.its.demo.demo",
            locale,
            // An unknown language is English, whatever the locale of the machine.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of {@code en} or {@code fr}. */
  static Texts of(String language) {
    return new Texts(language.equals(FRENCH) ? Locale.FRENCH : Locale.ENGLISH);
  }

  /** The code of this language. */
  String language() {
    return locale.getLanguage();
  }

  ResourceBundle bundle() {
    return bundle;
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
