package dev.asyncpython.cli.report;

/** Values in GitHub's Markdown, in paragraphs, headings, lists and cells of tables. */
final class MarkdownMarkup implements Markup {

  private static final String SYNTAX = "\\`*[]~$#|";

  @Override
  public String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else if (startsLink(text, i)) {
        // GitHub makes links of these without being asked.
        out.append("&#").append((int) c).append(';');
      } else {
        if (SYNTAX.indexOf(c) >= 0 || (c == '_' && !insideWord(text, i))) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Between backticks if that is possible everywhere, cells of tables included. */
  @Override
  public String code(String code) {
    boolean plain =
        !code.isBlank()
            && code.indexOf('`') < 0
            && code.indexOf('|') < 0
            && code.indexOf('<') < 0
            && code.equals(code.strip());
    return plain ? "`" + code + "`" : "<code>" + characterReferences(code) + "</code>";
  }

  @Override
  public String block(String lines) {
    return lines;
  }

  /** An underscore between letters is no emphasis, and names are easier to read without marks. */
  private static boolean insideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** At the dot of {@code www.} or the colon of {@code ://}. */
  private static boolean startsLink(String text, int at) {
    return text.charAt(at) == '.'
        ? at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3)
        : text.startsWith("://", at);
  }

  /** What could be syntax as numbers, which no reader of Markdown takes for syntax. */
  private static String characterReferences(String code) {
    StringBuilder out = new StringBuilder();
    code.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == ' ' || c == '/' || c > 127) {
                out.appendCodePoint(c);
              } else {
                out.append("&#").append(c).append(';');
              }
            });
    return out.toString();
  }
}
