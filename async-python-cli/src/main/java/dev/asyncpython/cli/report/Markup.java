package dev.asyncpython.cli.report;

import com.samskivert.mustache.Mustache;

/**
 * How values are written into a template. Whatever a template shows goes through here, so nothing
 * that comes from the analysed source can be taken for syntax of the report.
 */
interface Markup extends Mustache.Formatter {

  /** A text; no character of it is syntax. */
  String text(String text);

  /** A piece of code inside a text. */
  String code(String code);

  /** Lines inside a block of code. */
  String block(String lines);

  @Override
  default String format(Object value) {
    return switch (value) {
      case Inline inline -> inline(inline);
      case Verbatim verbatim -> block(verbatim.text());
      default -> text(Visible.of(value.toString()));
    };
  }

  private String inline(Inline inline) {
    StringBuilder out = new StringBuilder();
    for (Inline.Span span : inline.spans()) {
      String shown = Visible.of(span.text());
      out.append(span.code() ? code(shown) : text(shown));
    }
    return out.toString();
  }
}
