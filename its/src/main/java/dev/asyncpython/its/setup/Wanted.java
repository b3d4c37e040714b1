package dev.asyncpython.its.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server shall have, from data files.
 *
 * @param conditions of the gate
 * @param superseded keys of built-in rules, each with that of the rule of ours that replaces it
 */
record Wanted(List<Condition> conditions, Map<String, String> superseded) {

  /** Usual name of the profile. */
  static final String PROFILE = "Async Python + Sonar way";

  /** Usual name of the gate. */
  static final String GATE = "Async Python";

  /** The built-in profile that says which of our rules are on. */
  static final String BUILT_IN_PROFILE = "Async Python";

  /** The profile that ours inherits from. */
  static final String PARENT = "Sonar way";

  /** The language of both, as SonarQube calls it. */
  static final String LANGUAGE = "py";

  /** The repository of our rules. */
  static final String REPOSITORY = "async-python";

  /** The repository of the rules of SonarSource's analyzer. */
  static final String BUILT_INS = "python";

  private static final String GATE_FILE = "/dev/asyncpython/its/setup/gate.json";
  private static final String BUILT_INS_FILE = "/dev/asyncpython/rules/sonarsource-rules.json";

  Wanted {
    conditions = List.copyOf(conditions);
    superseded = new TreeMap<>(superseded);
  }

  /** Reads the data files. */
  static Wanted load() {
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode condition : json(GATE_FILE).path("conditions")) {
      conditions.add(
          new Condition(
              condition.path("metric").asText(),
              condition.path("operator").asText(),
              condition.path("threshold").asText()));
    }
    Map<String, String> superseded = new TreeMap<>();
    for (Map.Entry<String, JsonNode> rule :
        json(BUILT_INS_FILE).path("supersededBy").properties()) {
      superseded.put(rule.getKey(), rule.getValue().asText());
    }
    return new Wanted(conditions, superseded);
  }

  private static JsonNode json(String file) {
    try (InputStream in = Wanted.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + file);
      }
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
