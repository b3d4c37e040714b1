package dev.asyncpython.rules;

import java.util.Map;

/** The fixed French counterpart of each section heading of a rule page. */
final class FrenchHeadings {

  private static final String FIX_IN = "How to fix it in ";

  private static final Map<String, String> HEADINGS =
      Map.of(
          "Why is this an issue?", "Pourquoi est-ce un problème\u00a0?",
          "How to fix it", "Comment corriger",
          "Resources", "Ressources");

  private FrenchHeadings() {}

  /**
   * The French heading of a section.
   *
   * @throws IllegalArgumentException if SonarQube knows no section of that heading
   */
  static String of(String english) {
    if (english.startsWith(FIX_IN)) {
      return "Comment corriger avec " + english.substring(FIX_IN.length());
    }
    String french = HEADINGS.get(english);
    if (french == null) {
      throw new IllegalArgumentException("unknown section heading: " + english);
    }
    return french;
  }
}
