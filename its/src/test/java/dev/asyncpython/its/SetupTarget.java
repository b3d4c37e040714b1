package dev.asyncpython.its;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.setup.SetupMain;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A server that {@code bin/sonarqube-setup} sets up, and what it has. */
final class SetupTarget {

  static final String PROFILE = "Async Python + Sonar way";
  static final String GATE = "Async Python";
  static final String SONAR_WAY = "Sonar way";

  final WebApi api;

  private final TestServer server;
  private final String token;

  /**
   * Makes a token for the runs.
   *
   * @param user the name of the token: each class of tests has its own
   */
  SetupTarget(TestServer server, String user) {
    this.server = server;
    this.api = server.api();
    this.token = token("admin", user, "USER_TOKEN");
  }

  /**
   * What a run printed.
   *
   * @param status of the process
   */
  record Run(int status, String out, String err) {}

  static Run runOn(String url, String token, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--url", url));
    all.addAll(Arrays.asList(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        SetupMain.run(
            all,
            "en",
            Map.of("SONAR_TOKEN", token),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Run run(String... arguments) {
    return runOn(server.sonarQube().url(), token, arguments);
  }

  /** A run that takes another way to the server. */
  Run runThrough(Front front) {
    return runOn(front.url(), token);
  }

  String token(String login, String name, String type) {
    return api.post("api/user_tokens/generate", "login", login, "name", name, "type", type)
        .path("token")
        .asText();
  }

  /** Makes what a new server has the default again. */
  void restoreTheDefault() {
    server.profiles().makeDefault(SONAR_WAY);
    api.post("api/qualitygates/set_as_default", "name", SONAR_WAY);
  }

  /** Most tests hold on any server; this makes it one that was never set up. */
  void startAnew() {
    restoreTheDefault();
    if (profile().isPresent()) {
      api.post("api/qualityprofiles/delete", "language", "py", "qualityProfile", PROFILE);
    }
    if (gates().contains(GATE)) {
      api.post("api/qualitygates/destroy", "name", GATE);
    }
  }

  /** Not by name: then the answer lacks the parent's name (26.9). */
  Optional<JsonNode> profile() {
    return api.get("api/qualityprofiles/search", "language", "py")
        .path("profiles")
        .valueStream()
        .filter(profile -> profile.path("name").asText().equals(PROFILE))
        .findFirst();
  }

  String ofProfile(String field) {
    return profile().orElseThrow().path(field).asText();
  }

  List<String> gates() {
    return api.get("api/qualitygates/list").path("qualitygates").findValuesAsText("name");
  }

  /** All that the set-up may change, as the Web API tells it. */
  String everything() {
    StringBuilder all = new StringBuilder();
    all.append(api.get("api/qualityprofiles/search", "language", "py")).append('\n');
    all.append(api.get("api/qualitygates/list")).append('\n');
    for (String gate : gates()) {
      all.append(api.get("api/qualitygates/show", "name", gate)).append('\n');
    }
    if (profile().isPresent()) {
      all.append(activeRules());
    }
    return all.toString();
  }

  Set<String> activeRules() {
    Set<String> keys = new TreeSet<>();
    api.search(
            "api/rules/search",
            "rules",
            "activation",
            "true",
            "f",
            "name",
            "qprofile",
            ofProfile("key"))
        .forEach(rule -> keys.add(rule.path("key").asText()));
    return keys;
  }

  Map<String, String> conditions() {
    Map<String, String> conditions = new TreeMap<>();
    api.get("api/qualitygates/show", "name", GATE)
        .path("conditions")
        .forEach(
            condition ->
                conditions.put(
                    condition.path("metric").asText(),
                    condition.path("op").asText() + " " + condition.path("error").asText()));
    return conditions;
  }
}
