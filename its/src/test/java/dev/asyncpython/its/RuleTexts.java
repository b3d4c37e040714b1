package dev.asyncpython.its;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What rules-metadata says of each rule: the server must show the same. */
final class RuleTexts {

  private static final Path FOLDER =
      Path.of("../rules-metadata/src/main/resources/dev/asyncpython/rules");

  private RuleTexts() {}

  /** The metadata of every rule by its key. */
  static Map<String, JsonNode> rules() {
    Map<String, JsonNode> rules = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.getFileName().toString().matches("ASYNC\\d+\\.json"))
          .forEach(
              file -> rules.put(file.getFileName().toString().replace(".json", ""), json(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /** Keys of the rules that a profile file lists. */
  static List<String> profile(String file) {
    return Stream.of(json(FOLDER.resolve(file)).path("ruleKeys"))
        .flatMap(keys -> keys.valueStream())
        .map(JsonNode::asText)
        .toList();
  }

  /** The title of a rule. */
  static String title(String key, String language) {
    return json(FOLDER.resolve(key + ".json"))
        .path(language.equals("fr") ? "title_fr" : "title")
        .asText();
  }

  /** Names and descriptions of a rule's parameters. */
  static Map<String, String> parameters(String key, String language) {
    Properties messages = new Properties();
    String file = language.equals("fr") ? "messages_fr.properties" : "messages.properties";
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      messages.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String prefix = key + ".param.";
    Map<String, String> parameters = new TreeMap<>();
    messages.forEach(
        (name, text) -> {
          if (name.toString().startsWith(prefix)) {
            parameters.put(
                name.toString().substring(prefix.length()),
                new MessageFormat(text.toString(), Locale.ROOT).format(new Object[0]));
          }
        });
    return parameters;
  }

  private static JsonNode json(Path file) {
    try {
      return new JsonMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
