package dev.asyncpython.rules;

import dev.asyncpython.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's description in one language, cut at its {@code <h2>} headings.
 *
 * @param introduction what stands before the first heading; may be empty
 * @param sections the headings, each with the text below it
 */
public record RulePage(String introduction, List<Section> sections) {

  /** A heading and the HTML below it. */
  public record Section(String heading, String body) {}

  private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>", Pattern.DOTALL);
  private static final Pattern DIFF_ID = Pattern.compile("(data-diff-id=\"[^\"]*)\"");

  public RulePage {
    sections = List.copyOf(sections);
  }

  /** Cuts a page at its {@code <h2>} headings. */
  public static RulePage parse(String html) {
    Matcher matcher = HEADING.matcher(html);
    List<Section> sections = new ArrayList<>();
    String introduction = html;
    String heading = null;
    int start = 0;
    while (matcher.find()) {
      String before = html.substring(start, matcher.start()).strip();
      if (heading == null) {
        introduction = before;
      } else {
        sections.add(new Section(heading, before));
      }
      heading = matcher.group(1);
      start = matcher.end();
    }
    if (heading != null) {
      sections.add(new Section(heading, html.substring(start).strip()));
    }
    return new RulePage(introduction.strip(), sections);
  }

  /**
   * One page in both languages: each section in the language chosen, then folded in the other.
   *
   * <p>SonarQube recognises the sections of a page by their English headings and shows its own,
   * translated by the browser's locale, so the headings are English whatever the language.
   *
   * @throws IllegalArgumentException if the two pages do not have the same sections
   */
  public static String bilingual(RulePage english, RulePage french, Language chosen) {
    List<String> expected =
        english.sections().stream().map(s -> FrenchHeadings.of(s.heading())).toList();
    List<String> actual = french.sections().stream().map(Section::heading).toList();
    if (!actual.equals(expected)) {
      throw new IllegalArgumentException(
          "the French page should have the sections " + expected + " but has " + actual);
    }
    RulePage first = chosen == Language.FR ? french : english;
    RulePage second = chosen == Language.FR ? english : french;
    StringBuilder page = new StringBuilder();
    append(page, first.introduction(), second.introduction(), chosen);
    for (int i = 0; i < english.sections().size(); i++) {
      page.append("<h2>").append(english.sections().get(i).heading()).append("</h2>\n");
      append(page, first.sections().get(i).body(), second.sections().get(i).body(), chosen);
    }
    return page.toString();
  }

  private static void append(StringBuilder page, String first, String second, Language chosen) {
    if (first.isBlank() && second.isBlank()) {
      return;
    }
    boolean otherIsFrench = chosen != Language.FR;
    page.append(first)
        .append("\n<details>\n<summary>")
        .append(otherIsFrench ? "Français" : "English")
        .append("</summary>\n")
        // SonarQube pairs the samples to compare by this identifier, over the whole section.
        .append(DIFF_ID.matcher(second).replaceAll(otherIsFrench ? "$1-fr\"" : "$1-en\""))
        .append("\n</details>\n");
  }
}
