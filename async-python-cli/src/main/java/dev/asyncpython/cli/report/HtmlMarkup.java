package dev.asyncpython.cli.report;

/** Values in HTML, in text and in attributes between double quotes. */
final class HtmlMarkup implements Markup {

  @Override
  public String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Long paths may be broken after a slash. */
  @Override
  public String code(String code) {
    return "<code>" + text(code).replace("/", "/<wbr>") + "</code>";
  }

  @Override
  public String block(String lines) {
    return text(lines);
  }
}
