package dev.asyncpython.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of rule pages into Markdown; an element it does not know is an error. */
final class Markdown {

  private Markdown() {}

  static String of(String html) {
    return blocks(Jsoup.parse(html).body().children(), "").strip() + "\n";
  }

  private static String blocks(List<Element> elements, String indent) {
    return elements.stream().map(element -> block(element, indent)).collect(Collectors.joining());
  }

  private static String block(Element element, String indent) {
    return switch (element.normalName()) {
      case "h2", "h3", "h4" ->
          "#".repeat(element.normalName().charAt(1) - '0') + " " + inline(element) + "\n\n";
      case "p" -> indent + inline(element) + "\n\n";
      case "pre" -> "```python\n" + element.wholeText().strip() + "\n```\n\n";
      case "ul" -> list(element, indent) + (indent.isEmpty() ? "\n" : "");
      default -> throw new IllegalArgumentException("unknown block <" + element.normalName() + ">");
    };
  }

  private static String list(Element list, String indent) {
    StringBuilder text = new StringBuilder();
    for (Element item : list.children()) {
      Element line = item.clone();
      line.select("ul").remove();
      text.append(indent).append("- ").append(inline(line)).append("\n");
      item.children().stream()
          .filter(child -> child.normalName().equals("ul"))
          .forEach(child -> text.append(list(child, indent + "  ")));
    }
    return text.toString();
  }

  private static String inline(Element element) {
    return element.childNodes().stream()
        .map(Markdown::inline)
        .collect(Collectors.joining())
        .strip();
  }

  private static String inline(Node node) {
    if (node instanceof TextNode text) {
      // Line breaks of the source mean nothing; no-break spaces stay.
      return text.getWholeText()
          .replaceAll("[ \\r\\n\\t]+", " ")
          .replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
    }
    if (!(node instanceof Element element)) {
      return "";
    }
    return switch (element.normalName()) {
      case "code" -> "`" + element.wholeText() + "`";
      case "strong" -> "**" + raw(element) + "**";
      case "em" -> "*" + raw(element) + "*";
      case "a" -> "[" + raw(element) + "](" + element.attr("href") + ")";
      case "br" -> "  \n";
      default ->
          throw new IllegalArgumentException("unknown inline <" + element.normalName() + ">");
    };
  }

  private static String raw(Element element) {
    return element.childNodes().stream().map(Markdown::inline).collect(Collectors.joining());
  }
}
