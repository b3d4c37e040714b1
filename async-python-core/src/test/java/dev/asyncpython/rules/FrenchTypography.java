package dev.asyncpython.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a French typesetter would correct in a text; code must have been cut out of it. */
final class FrenchTypography {

  private enum Fault {
    STRAIGHT_QUOTES("straight quotes, where « » belong", "\""),
    PLAIN_SPACE("no no-break space (U+00A0) before \": ; ? ! »\"", "(?<![\u00a0\u202f:;?!])[;?!»]"),
    PLAIN_SPACE_BEFORE_COLON(
        "no no-break space (U+00A0) before \": ; ? ! »\"", "(?<![\u00a0\u202f:]):(?=\\s|$)"),
    PLAIN_SPACE_AFTER_QUOTE("no no-break space (U+00A0) after «", "«(?![\u00a0\u202f])"),
    ACCENT(
        "an accent is missing",
        "(?iu)\\b(?:acces|apres|bibliotheques?|cles?|creer|deja|demarr\\p{L}*|dernieres?|donnees?|"
            + "echecs?|echou\\p{L}*|etre|evenements?|execut\\p{L}*|generateurs?|hotes?|interets?|"
            + "memes?|memoires?|methodes?|parametres?|premieres?|problemes?|recuper\\p{L}*|"
            + "references?|regles?|repertoires?|requetes?|reseaux?|resultats?|succes|systemes?|"
            + "taches?)\\b");

    private final String text;
    private final Pattern pattern;

    Fault(String text, String pattern) {
      this.text = text;
      this.pattern = Pattern.compile(pattern);
    }
  }

  private FrenchTypography() {}

  /** The faults of a text, each with what surrounds it. */
  static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      Matcher matcher = fault.pattern.matcher(text);
      while (matcher.find()) {
        String around =
            text.substring(
                Math.max(0, matcher.start() - 25), Math.min(text.length(), matcher.end() + 10));
        faults.add(fault.text + ": ..." + around + "...");
      }
    }
    return faults;
  }
}
