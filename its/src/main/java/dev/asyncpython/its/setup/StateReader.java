package dev.asyncpython.its.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sonarqube.ws.Qualitygates;
import org.sonarqube.ws.Qualityprofiles;
import org.sonarqube.ws.Rules;
import org.sonarqube.ws.Settings;
import org.sonarqube.ws.Users;
import org.sonarqube.ws.client.WsClient;
import org.sonarqube.ws.client.qualitygates.GetByProjectRequest;
import org.sonarqube.ws.client.qualitygates.ListRequest;
import org.sonarqube.ws.client.qualitygates.ShowRequest;
import org.sonarqube.ws.client.qualityprofiles.SearchRequest;
import org.sonarqube.ws.client.settings.ValuesRequest;

/** Reads what a server has; changes nothing. */
final class StateReader {

  private static final String PAGE_SIZE = "500";
  private static final String INHERITED_OFF = "sonar.qualityProfiles.allowDisableInheritedRules";

  private final Server server;
  private final WsClient client;

  StateReader(Server server) {
    this.server = server;
    this.client = server.client();
  }

  /**
   * The version, from a server that is up.
   *
   * @throws SetupException if it is not, or is no SonarQube
   */
  String version() {
    String version = server.call(() -> client.server().version()).strip();
    if (!ServerVersion.isVersion(version)) {
      throw new SetupException("error.notSonarQube", server.url());
    }
    return version;
  }

  /** What there is for a request. */
  State read(Request request) {
    State.User user = user();
    Qualityprofiles.SearchWsResponse profiles =
        server.call(
            () ->
                client.qualityprofiles().search(new SearchRequest().setLanguage(Wanted.LANGUAGE)));
    List<State.Profile> all =
        profiles.getProfilesList().stream().map(StateReader::profile).toList();
    Qualitygates.ListWsResponse gates =
        server.call(() -> client.qualitygates().list(new ListRequest()));
    List<State.Gate> allGates =
        gates.getQualitygatesList().stream().map(StateReader::gate).toList();
    return new State(
        user,
        all,
        ourRules(all),
        activeRules(all, request.profile()),
        inheritedCanBeOff(),
        allGates,
        conditions(allGates, request.gate()),
        metrics(),
        projects(request.projects()));
  }

  private State.User user() {
    Users.CurrentWsResponse user = server.call(() -> client.users().current());
    if (!user.getIsLoggedIn()) {
      throw new SetupException("error.badToken", server.url());
    }
    return new State.User(
        user.getLogin(),
        user.getName(),
        Set.copyOf(user.getPermissions().getGlobalList()),
        server.isAnalysisToken());
  }

  private static State.Profile profile(Qualityprofiles.SearchWsResponse.QualityProfile profile) {
    return new State.Profile(
        profile.getKey(),
        profile.getName(),
        profile.getParentName(),
        profile.getIsBuiltIn(),
        profile.getActiveRuleCount(),
        profile.getIsDefault(),
        profile.getActions().getEdit());
  }

  private static State.Gate gate(Qualitygates.ListWsResponse.QualityGate gate) {
    return new State.Gate(
        gate.getName(),
        gate.getIsBuiltIn(),
        gate.getIsDefault(),
        gate.getActions().getManageConditions());
  }

  /** Rules of ours in the built-in profile of the plugin. */
  private Set<String> ourRules(List<State.Profile> profiles) {
    String prefix = Wanted.REPOSITORY + ":";
    return profiles.stream()
        .filter(profile -> profile.isBuiltIn() && profile.name().equals(Wanted.BUILT_IN_PROFILE))
        .flatMap(profile -> rules(profile.key()).stream())
        .filter(rule -> rule.startsWith(prefix))
        .map(rule -> rule.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rules of the wanted profile; while it is empty, those that it will inherit. */
  private Set<String> activeRules(List<State.Profile> profiles, String wanted) {
    for (String name : List.of(wanted, Wanted.PARENT)) {
      for (State.Profile profile : profiles) {
        if (profile.name().equals(name) && profile.ruleCount() > 0) {
          return rules(profile.key());
        }
      }
    }
    return Set.of();
  }

  private Set<String> rules(String profile) {
    Set<String> rules = new HashSet<>();
    for (int page = 1; ; page++) {
      org.sonarqube.ws.client.rules.SearchRequest search =
          new org.sonarqube.ws.client.rules.SearchRequest()
              .setQprofile(profile)
              .setActivation("true")
              // Without it, the answer has the pages of all rules.
              .setF(List.of("name"))
              .setPs(PAGE_SIZE)
              .setP(Integer.toString(page));
      Rules.SearchResponse answer = server.call(() -> client.rules().search(search));
      answer.getRulesList().forEach(rule -> rules.add(rule.getKey()));
      if (answer.getRulesCount() == 0 || rules.size() >= answer.getPaging().getTotal()) {
        return rules;
      }
    }
  }

  private boolean inheritedCanBeOff() {
    Settings.ValuesWsResponse values =
        server.call(
            () -> client.settings().values(new ValuesRequest().setKeys(List.of(INHERITED_OFF))));
    return values.getSettingsList().stream()
        .noneMatch(setting -> setting.getValue().equals("false"));
  }

  private List<Condition> conditions(List<State.Gate> gates, String wanted) {
    if (gates.stream().noneMatch(gate -> gate.name().equals(wanted))) {
      return List.of();
    }
    return server
        .call(() -> client.qualitygates().show(new ShowRequest().setName(wanted)))
        .getConditionsList()
        .stream()
        .map(
            condition ->
                new Condition(condition.getMetric(), condition.getOp(), condition.getError()))
        .toList();
  }

  private Set<String> metrics() {
    Set<String> metrics = new HashSet<>();
    for (int page = 1; ; page++) {
      org.sonarqube.ws.client.metrics.SearchRequest search =
          new org.sonarqube.ws.client.metrics.SearchRequest()
              .setPs(PAGE_SIZE)
              .setP(Integer.toString(page));
      JsonNode answer = server.json(() -> client.metrics().search(search));
      answer.path("metrics").forEach(metric -> metrics.add(metric.path("key").asText()));
      if (answer.path("metrics").isEmpty() || metrics.size() >= answer.path("total").asInt()) {
        return metrics;
      }
    }
  }

  private List<State.Project> projects(List<String> keys) {
    List<State.Project> projects = new ArrayList<>();
    for (String key : keys) {
      try {
        projects.add(project(key));
      } catch (SetupException e) {
        // The server says 404 of one that does not exist, 403 of one that the user may not see.
        throw e.key().equals("error.http") ? new SetupException("error.noProject", key) : e;
      }
    }
    return projects;
  }

  private State.Project project(String key) {
    String gate =
        server
            .call(
                () -> client.qualitygates().getByProject(new GetByProjectRequest().setProject(key)))
            .getQualityGate()
            .getName();
    SearchRequest search = new SearchRequest().setLanguage(Wanted.LANGUAGE).setProject(key);
    String profile =
        server.call(() -> client.qualityprofiles().search(search)).getProfilesList().stream()
            .map(Qualityprofiles.SearchWsResponse.QualityProfile::getName)
            .findFirst()
            .orElse("");
    return new State.Project(key, profile, gate);
  }

  /** Names of metrics as the pages show them in a language. */
  Map<String, String> metricNames(String language) {
    Map<String, String> names = new TreeMap<>();
    JsonNode messages =
        server
            .json(
                () ->
                    client
                        .l10n()
                        .index(new org.sonarqube.ws.client.l10n.IndexRequest().setLocale(language)))
            .path("messages");
    for (Map.Entry<String, JsonNode> message : messages.properties()) {
      String key = message.getKey();
      if (key.startsWith("metric.") && key.endsWith(".name")) {
        names.put(
            key.substring("metric.".length(), key.length() - ".name".length()),
            message.getValue().asText());
      }
    }
    return names;
  }
}
