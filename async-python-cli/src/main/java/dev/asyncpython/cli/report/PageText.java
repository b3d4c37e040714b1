package dev.asyncpython.cli.report;

import dev.asyncpython.rules.RulePage;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of a rule's page into Markdown or plain text. */
public final class PageText {

  private final boolean markdown;

  private PageText(boolean markdown) {
    this.markdown = markdown;
  }

  /** A page in the Markdown of GitHub, without HTML; ends with a line end. */
  public static String markdown(RulePage page) {
    return new PageText(true).of(html(page));
  }

  /** A page in plain text: code is indented, links stand behind their text. */
  public static String plain(RulePage page) {
    return new PageText(false).of(html(page));
  }

  /** A piece of HTML in plain text. */
  static String plain(String html) {
    return new PageText(false).of(html);
  }

  private static String html(RulePage page) {
    StringBuilder html = new StringBuilder(page.introduction());
    for (RulePage.Section section : page.sections()) {
      html.append("\n<h2>").append(section.heading()).append("</h2>\n").append(section.body());
    }
    return html.toString();
  }

  private String of(String html) {
    return blocks(Jsoup.parse(html).body()).strip() + "\n";
  }

  private String blocks(Element parent) {
    return parent.children().stream().map(this::block).collect(Collectors.joining());
  }

  private String block(Element element) {
    return switch (element.normalName()) {
      case "h2", "h3", "h4" -> heading(element) + "\n\n";
      case "pre" -> code(element.wholeText().strip()) + "\n\n";
      case "ul" -> list(element, "") + "\n";
      default -> inlines(element).strip() + "\n\n";
    };
  }

  private String heading(Element element) {
    int level = element.normalName().charAt(1) - '0';
    return (markdown ? "#".repeat(level) + " " : "") + inlines(element).strip();
  }

  private String code(String text) {
    return markdown
        ? "```python\n" + text + "\n```"
        : text.lines()
            .map(line -> line.isEmpty() ? line : "    " + line)
            .collect(Collectors.joining("\n"));
  }

  private String list(Element list, String indent) {
    StringBuilder text = new StringBuilder();
    for (Element item : list.children()) {
      Element line = item.clone();
      line.select("ul").remove();
      text.append(indent).append("- ").append(inlines(line).strip()).append("\n");
      for (Element nested : item.children()) {
        if (nested.normalName().equals("ul")) {
          text.append(list(nested, indent + "  "));
        }
      }
    }
    return text.toString();
  }

  private String inlines(Element element) {
    return element.childNodes().stream().map(this::inline).collect(Collectors.joining());
  }

  private String inline(Node node) {
    if (node instanceof TextNode text) {
      // Line breaks of the source mean nothing; no-break spaces stay.
      String words = text.getWholeText().replaceAll("[ \\r\\n\\t]+", " ");
      return markdown ? words.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1") : words;
    }
    if (!(node instanceof Element element)) {
      return "";
    }
    String inside = inlines(element);
    return switch (element.normalName()) {
      case "code" -> markdown ? "`" + element.wholeText() + "`" : element.wholeText();
      case "strong" -> markdown ? "**" + inside + "**" : inside;
      case "em" -> markdown ? "*" + inside + "*" : inside;
      case "a" -> link(inside, element.attr("href"));
      case "br" -> "\n";
      default -> inside;
    };
  }

  private String link(String text, String target) {
    return markdown ? "[" + text + "](" + target + ")" : text + " (" + target + ")";
  }
}
