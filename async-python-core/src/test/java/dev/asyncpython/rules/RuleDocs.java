package dev.asyncpython.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.model.Language;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The content of {@code docs/rules/}: the rule pages as Markdown, in both languages. */
final class RuleDocs {

  private static final String GENERATED =
      "<!-- Generated from rules-metadata, never edited: see RuleDocsTest. -->\n\n";

  private static final Map<String, String> FRENCH =
      Map.of(
          "Bug", "Bug",
          "Code smell", "Code smell",
          "blocker", "bloquant",
          "critical", "critique",
          "major", "majeur",
          "minor", "mineur",
          "info", "info");

  private RuleDocs() {}

  /** File names and their content. */
  static NavigableMap<String, String> files(Collection<String> keys) {
    NavigableMap<String, String> files = new TreeMap<>();
    for (Language language : Language.values()) {
      StringBuilder index = new StringBuilder(GENERATED).append(indexHead(language));
      for (String key : keys) {
        files.put(name(key, language), page(key, language));
        index.append(
            "| [%s](%s) | %s | %s |\n"
                .formatted(
                    key,
                    name(key, language),
                    Markdown.of("<p>" + escaped(RuleTexts.title(key, language)) + "</p>").strip(),
                    kind(key, language)));
      }
      files.put(name("README", language), index.toString());
    }
    return files;
  }

  private static String name(String base, Language language) {
    return base + (language == Language.FR ? ".fr.md" : ".md");
  }

  private static String indexHead(Language language) {
    return language == Language.FR
        ? """
          # Règles

          [English](README.md)

          | clé | règle | type, sévérité |
          |---|---|---|
          """
        : """
          # Rules

          [Français](README.fr.md)

          | key | rule | type, severity |
          |---|---|---|
          """;
  }

  private static String page(String key, Language language) {
    Language other = language == Language.FR ? Language.EN : Language.FR;
    String title = Markdown.of("<p>" + escaped(RuleTexts.title(key, language)) + "</p>").strip();
    return GENERATED
        + "# %s%s %s\n\n".formatted(key, language == Language.FR ? "\u00a0:" : ":", title)
        + "%s · [%s](%s)\n\n"
            .formatted(
                kind(key, language),
                other == Language.FR ? "Français" : "English",
                name(key, other))
        + Markdown.of(RuleTexts.html(key, language));
  }

  private static String kind(String key, Language language) {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(RuleTexts.json(key));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(key, e);
    }
    String type = json.get("type").asText().equals("BUG") ? "Bug" : "Code smell";
    String severity = json.get("defaultSeverity").asText().toLowerCase(Locale.ROOT);
    return language == Language.FR
        ? FRENCH.getOrDefault(type, type) + ", " + FRENCH.getOrDefault(severity, severity)
        : type + ", " + severity;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
