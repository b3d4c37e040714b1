package dev.asyncpython.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of which parts are code, in the syntax of no report yet: a {@link Markup} writes it.
 *
 * @param spans its parts, in order
 */
record Inline(List<Span> spans) {

  /**
   * A part.
   *
   * @param text as it is, not escaped
   * @param code whether it is shown as code
   */
  record Span(String text, boolean code) {}

  Inline {
    spans = List.copyOf(spans);
  }

  static Inline text(String text) {
    return new Inline(List.of(new Span(text, false)));
  }

  static Inline code(String code) {
    return new Inline(List.of(new Span(code, true)));
  }

  /** A text of ours, in which code stands between backticks. Never for what users wrote. */
  static Inline parse(String text) {
    List<Span> spans = new ArrayList<>();
    boolean code = false;
    for (String part : text.split("`", -1)) {
      if (!part.isEmpty()) {
        spans.add(new Span(part, code));
      }
      code = !code;
    }
    return new Inline(spans);
  }

  Inline plus(Inline next) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(next.spans);
    return new Inline(all);
  }

  /** The same without the difference between text and code. */
  String plain() {
    StringBuilder plain = new StringBuilder();
    spans.forEach(span -> plain.append(span.text()));
    return plain.toString();
  }
}
