package dev.asyncpython.cli.analysis;

/** Tells files that are data rather than code: parsing them would take all the memory. */
final class FileSize {

  /** Below this nobody counts. */
  private static final int SMALL = 1 << 20;

  /** The parser takes up to 2 kB for a token; a hundred thousand lines of code have about this. */
  private static final int MOST_TOKENS = 1_000_000;

  private FileSize() {}

  /** True when a text has more tokens than any file that a person has written. */
  static boolean isTooLarge(String text) {
    return text.length() > SMALL && tokens(text) > MOST_TOKENS;
  }

  /** Runs of letters and digits, and each other character that is not blank. */
  private static int tokens(String text) {
    int tokens = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || c == '_';
      if (word ? !inWord : c > ' ') {
        tokens++;
      }
      inWord = word;
    }
    return tokens;
  }
}
