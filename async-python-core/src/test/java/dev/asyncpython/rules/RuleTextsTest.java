package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages and titles of each rule, in both languages. */
class RuleTextsTest {

  /** Each has a metric of its own, which adds up the findings of its rules. */
  private static final List<String> FAMILIES =
      List.of("blocking", "forgotten_awaits", "lost_tasks", "error_handling", "loops");

  private static final String UNFINISHED = "(?i)\\b(?:todo|fixme|tbd|xxx|lorem ipsum)\\b";

  static Collection<String> keys() {
    return RuleFiles.keysOfNames(RuleFiles.METADATA, "(\\w+)\\.json").stream()
        .filter(key -> key.startsWith("ASYNC"))
        .toList();
  }

  private static Document page(String key, Language language) {
    return Jsoup.parse(RuleTexts.html(key, language));
  }

  /** The text as read; code, and names that both languages use for a link, are cut out. */
  private static String prose(Document page, Document other) {
    List<String> sameLinks = other.select("a").eachText();
    Document copy = page.clone();
    copy.select("pre").remove();
    copy.select("code").forEach(code -> code.text("code"));
    copy.select("a").stream()
        .filter(link -> sameLinks.contains(link.text()))
        .forEach(link -> link.text("name"));
    copy.select("p, li, h2, h3, h4").forEach(block -> block.appendText("\n"));
    return copy.wholeText();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void titles_are_there_in_both_languages(String key) throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(RuleTexts.json(key));

    assertThat(RuleTexts.title(key, Language.EN)).isEqualTo(json.get("title").asText());
    assertThat(RuleTexts.title(key, Language.FR)).isEqualTo(json.get("title_fr").asText());
    for (Language language : Language.values()) {
      assertThat(RuleTexts.title(key, language))
          .isNotBlank()
          .doesNotContainPattern(UNFINISHED)
          .doesNotEndWith(".");
    }
    assertThat(RuleTexts.title(key, Language.FR)).isNotEqualTo(RuleTexts.title(key, Language.EN));
    assertThat(FrenchTypography.faults(RuleTexts.title(key, Language.FR))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void the_french_metadata_differs_by_its_title_only(String key) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode english = mapper.readTree(RuleTexts.json(key, Language.EN));
    JsonNode french = mapper.readTree(RuleTexts.json(key, Language.FR));

    assertThat(french.get("title")).isEqualTo(english.get("title_fr"));
    ((ObjectNode) french).set("title", english.get("title"));
    assertThat(french).isEqualTo(english);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void metadata_is_complete(String key) throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(RuleTexts.json(key));

    assertThat(json.at("/type").asText()).isIn("BUG", "CODE_SMELL");
    assertThat(json.at("/status").asText()).isEqualTo("ready");
    assertThat(json.at("/defaultSeverity").asText())
        .isIn("Blocker", "Critical", "Major", "Minor", "Info");
    assertThat(json.at("/scope").asText()).isIn("Main", "Tests", "All");
    assertThat(json.at("/remediation/func").asText()).isNotBlank();
    assertThat(json.at("/family").asText()).isIn(FAMILIES);
    assertThat(json.at("/code/attribute").asText()).isNotBlank();
    assertThat(json.at("/code/impacts")).isNotEmpty();
    assertThat(json.at("/tags")).extracting(JsonNode::asText).contains("async");
    assertThat(json.at("/sqKey").asText()).isEqualTo(key);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void pages_are_well_formed(String key) throws ParserConfigurationException, IOException {
    for (Language language : Language.values()) {
      String html = "<page>" + RuleTexts.html(key, language) + "</page>";
      try {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
      } catch (SAXException e) {
        throw new AssertionError(key + " (" + language + "): " + e.getMessage(), e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void pages_have_no_empty_or_unfinished_part(String key) {
    for (Language language : Language.values()) {
      Document page = page(key, language);
      assertThat(page.text()).doesNotContainPattern(UNFINISHED);
      assertThat(page.select("p, li, h2, h3, h4, pre, code, a"))
          .as("%s in %s: no element is empty", key, language)
          .allMatch(Element::hasText);
      assertThat(RulePage.parse(RuleTexts.html(key, language)).sections())
          .as("%s in %s: no section is empty", key, language)
          .noneMatch(section -> Jsoup.parse(section.body()).text().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void pages_have_the_sections_of_a_rule(String key) {
    List<String> headings =
        RuleTexts.page(key, Language.EN).sections().stream()
            .map(RulePage.Section::heading)
            .toList();

    assertThat(headings).startsWith("Why is this an issue?").endsWith("Resources");
    assertThat(headings).anyMatch(heading -> heading.startsWith("How to fix it"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void both_pages_merge(String key) {
    for (Language language : Language.values()) {
      assertThat(RulePages.html(key, language)).contains("<details>");
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void both_pages_have_the_same_structure(String key) {
    assertThat(structure(page(key, Language.FR)))
        .as(key + ": headings, lists, paragraphs and samples of the French page, in order")
        .isEqualTo(structure(page(key, Language.EN)));
  }

  private static List<String> structure(Document page) {
    return page.select("h2, h3, h4, p, ul, ol, li, pre, table, tr").stream()
        .map(Element::normalName)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void samples_and_links_are_the_same_in_both_languages(String key) {
    Document english = page(key, Language.EN);
    Document french = page(key, Language.FR);

    assertThat(french.select("pre").eachAttr("data-diff-type"))
        .isEqualTo(english.select("pre").eachAttr("data-diff-type"));
    assertThat(french.select("pre").stream().map(Element::outerHtml).toList())
        .as(key + ": code samples")
        .isEqualTo(english.select("pre").stream().map(Element::outerHtml).toList());
    assertThat(french.select("a[href]").eachAttr("href"))
        .as(key + ": links")
        .isEqualTo(english.select("a[href]").eachAttr("href"));
    assertThat(english.select("a[href]").eachAttr("href"))
        .allMatch(link -> link.startsWith("https://"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void samples_come_in_pairs(String key) {
    Document page = page(key, Language.EN);
    List<String> ids = page.select("pre").eachAttr("data-diff-id");

    assertThat(ids).isNotEmpty().hasSameSizeAs(page.select("pre"));
    for (String id : ids) {
      assertThat(page.select("pre[data-diff-id=" + id + "]").eachAttr("data-diff-type"))
          .as(key + ": sample " + id)
          .containsExactly("noncompliant", "compliant");
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void french_is_typeset_as_french(String key) {
    assertThat(FrenchTypography.faults(prose(page(key, Language.FR), page(key, Language.EN))))
        .as(key)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void english_has_no_french_marks(String key) {
    assertThat(prose(page(key, Language.EN), page(key, Language.FR)))
        .as(key)
        .doesNotContainPattern("[«»\u00a0]");
  }
}
