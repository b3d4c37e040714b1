package dev.asyncpython.sonar;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The English bundle. SonarQube's pages take names and descriptions from the bundles by the
 * browser's locale; what is set in code is what the Web API and the pages of a locale without a
 * bundle show.
 */
final class EnglishTexts {

  private static final String BUNDLE = "org.sonar.l10n.asyncpython";

  private EnglishTexts() {}

  static ResourceBundle load() {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.ROOT,
        EnglishTexts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
