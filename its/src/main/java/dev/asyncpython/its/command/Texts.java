package dev.asyncpython.its.command;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What a command says, in one language: {@link MessageFormat} patterns of a bundle, apostrophes
 * doubled.
 */
public final class Texts {

  /** Code of English. */
  public static final String ENGLISH = "en";

  /** Code of French. */
  public static final String FRENCH = "fr";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(String bundle, Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale,
            // An unknown language is English, whatever the locale of the machine.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The texts of a bundle.
   *
   * @param bundle its name on the class path
   * @param language {@code en} or {@code fr}; another one is English
   */
  public static Texts of(String bundle, String language) {
    return new Texts(bundle, language.equals(FRENCH) ? Locale.FRENCH : Locale.ENGLISH);
  }

  /** The code of this language. */
  public String language() {
    return locale.getLanguage();
  }

  /** All keys. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  /** The pattern of a key as it stands. */
  public String pattern(String key) {
    return bundle.getString(key);
  }

  /** The text of a key with its arguments filled in. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The texts without arguments, as a library that wants a bundle reads them. */
  ResourceBundle plain() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return text(key);
      }

      @Override
      public boolean containsKey(String key) {
        return bundle.containsKey(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(keys());
      }
    };
  }
}
