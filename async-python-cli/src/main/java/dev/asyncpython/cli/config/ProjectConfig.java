package dev.asyncpython.cli.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the nearest {@code pyproject.toml} says.
 *
 * @param file where it is; empty without one
 * @param values of {@code [tool.async-check]}, lists for all of them
 * @param rules parameters of {@code [tool.async-check.rules.KEY]}, by key and name as written
 * @param requiresPython of {@code [project]}, or the version of Poetry's dependency; empty when it
 *     does not say
 */
public record ProjectConfig(
    Optional<Path> file,
    Map<String, List<String>> values,
    Map<String, Map<String, String>> rules,
    String requiresPython) {

  /** No configuration. */
  public static final ProjectConfig NONE =
      new ProjectConfig(Optional.empty(), Map.of(), Map.of(), "");

  private static final String NAME = "pyproject.toml";
  private static final String TABLE = "tool.async-check";

  /**
   * Reads the {@code pyproject.toml} of a folder or of the nearest one above.
   *
   * @throws ConfigurationException if it is not TOML, or says what nobody understands
   */
  public static ProjectConfig nearest(Path folder) throws ConfigurationException {
    for (Path current = folder; current != null; current = current.getParent()) {
      Path file = current.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return read(file);
      }
    }
    return NONE;
  }

  private static ProjectConfig read(Path file) throws ConfigurationException {
    JsonNode root;
    try {
      root = new TomlMapper().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ConfigurationException("config.toml", file, line, e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigurationException("config.unreadable", file);
    }
    Map<String, List<String>> values = new TreeMap<>();
    Map<String, Map<String, String>> rules = new TreeMap<>();
    JsonNode table = root.path("tool").path("async-check");
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      if (entry.getKey().equals("rules")) {
        rules.putAll(rules(file, entry.getValue()));
      } else if (ConfigKeys.ALL.contains(entry.getKey())) {
        values.put(entry.getKey(), list(file, entry.getKey(), entry.getValue()));
      } else {
        throw new ConfigurationException(
            "config.key",
            file,
            TABLE,
            entry.getKey(),
            String.join(", ", ConfigKeys.ALL) + ", rules");
      }
    }
    return new ProjectConfig(Optional.of(file), values, rules, requiresPython(root));
  }

  private static Map<String, Map<String, String>> rules(Path file, JsonNode table)
      throws ConfigurationException {
    Map<String, Map<String, String>> rules = new TreeMap<>();
    for (Map.Entry<String, JsonNode> rule : table.properties()) {
      if (!rule.getValue().isObject()) {
        throw new ConfigurationException("config.table", file, TABLE + ".rules." + rule.getKey());
      }
      Map<String, String> parameters = new TreeMap<>();
      for (Map.Entry<String, JsonNode> parameter : rule.getValue().properties()) {
        parameters.put(
            parameter.getKey(),
            String.join("\n", list(file, parameter.getKey(), parameter.getValue())));
      }
      rules.put(rule.getKey(), parameters);
    }
    return rules;
  }

  private static List<String> list(Path file, String key, JsonNode value)
      throws ConfigurationException {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      for (JsonNode element : value) {
        texts.add(text(file, key, element));
      }
    } else {
      texts.add(text(file, key, value));
    }
    return texts;
  }

  private static String text(Path file, String key, JsonNode value) throws ConfigurationException {
    if (!value.isValueNode()) {
      throw new ConfigurationException("config.value", file, key);
    }
    return value.asText();
  }

  private static String requiresPython(JsonNode root) {
    String standard = root.path("project").path("requires-python").asText("");
    if (!standard.isEmpty()) {
      return standard;
    }
    JsonNode poetry = root.path("tool").path("poetry").path("dependencies").path("python");
    // Poetry's "^3.11": from that version on, below the next major one.
    return poetry.asText("").replaceFirst("^\\^\\s*", ">=");
  }
}
