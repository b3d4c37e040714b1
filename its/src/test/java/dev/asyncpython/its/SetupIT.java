package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.QualityGates;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.setup.SetupMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/sonarqube-setup} on a real server. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupIT {

  private static final String PROFILE = "Async Python + Sonar way";
  private static final String GATE = "Async Python";
  private static final String SONAR_WAY = "Sonar way";
  private static final String COMPANY = "Company way";
  private static final List<String> SUPERSEDED =
      List.of("S7487", "S7488", "S7489", "S7493", "S7499", "S7501", "S7502");

  private final TestServer server;
  private final WebApi api;
  private final String token;

  SetupIT(TestServer server) {
    this.server = server;
    this.api = server.api();
    this.token = token("admin", "setup", "USER_TOKEN");
  }

  /**
   * What a run printed.
   *
   * @param status of the process
   */
  private record Run(int status, String out, String err) {}

  private static Run runOn(String url, String token, String... arguments) {
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

  private Run run(String... arguments) {
    return runOn(server.sonarQube().url(), token, arguments);
  }

  private String token(String login, String name, String type) {
    return api.post("api/user_tokens/generate", "login", login, "name", name, "type", type)
        .path("token")
        .asText();
  }

  /** Other tests count on what a new server has. */
  @AfterEach
  void restoreTheDefault() {
    server.profiles().makeDefault(SONAR_WAY);
    api.post("api/qualitygates/set_as_default", "name", SONAR_WAY);
  }

  /** Most tests hold on any server; this makes it one that was never set up. */
  private void startAnew() {
    restoreTheDefault();
    if (profile().isPresent()) {
      api.post("api/qualityprofiles/delete", "language", "py", "qualityProfile", PROFILE);
    }
    if (gates().contains(GATE)) {
      api.post("api/qualitygates/destroy", "name", GATE);
    }
  }

  /** Not by name: then the answer lacks the parent's name (26.9). */
  private Optional<JsonNode> profile() {
    return api.get("api/qualityprofiles/search", "language", "py")
        .path("profiles")
        .valueStream()
        .filter(profile -> profile.path("name").asText().equals(PROFILE))
        .findFirst();
  }

  private String ofProfile(String field) {
    return profile().orElseThrow().path(field).asText();
  }

  private List<String> gates() {
    return api.get("api/qualitygates/list").path("qualitygates").findValuesAsText("name");
  }

  /** All that the set-up may change, as the Web API tells it. */
  private String everything() {
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

  private Set<String> activeRules() {
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

  private Map<String, String> conditions() {
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

  @Test
  void createsTheProfileAndTheGateAndChangesNothingTheSecondTime() {
    startAnew();

    Run run = run();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "SonarQube " + server.version(),
            "  changed      inherits from: nothing -> \"Sonar way\"",
            "  changed      rule ASYNC001: off -> on",
            "  changed      rule S7488: on -> off, because ASYNC001",
            "(async_errors) > 0",
            "Neither is the default yet.");
    assertThat(ofProfile("parentName")).isEqualTo(SONAR_WAY);
    assertThat(activeRules())
        .contains("python:S7503", "python:S100")
        .containsAll(
            RuleTexts.profile("async-python-profile.json").stream()
                .map(key -> "async-python:" + key)
                .toList())
        .doesNotContainAnyElementsOf(SUPERSEDED.stream().map(key -> "python:" + key).toList());
    assertThat(conditions())
        .containsEntry("async_errors", "GT 0")
        .containsEntry("async_lost_tasks", "GT 0")
        .containsEntry("async_forgotten_awaits", "GT 0")
        // Those of every new gate.
        .containsEntry("new_violations", "GT 0");
    assertThat(ofProfile("isDefault")).isEqualTo("false");

    String before = everything();
    Run second = run();
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out()).contains("Nothing had to be changed.");
    assertThat(second.out()).doesNotContain("  changed", "  created");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aDryRunChangesNothing() {
    String before = everything();

    Run run = run("--dry-run", "--default", "--profile", "Other", "--gate", "Other");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("  would create", "Dry run: ", "nothing was changed");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void keepsWhatTheAdministratorHasChosen() {
    run();
    for (JsonNode condition : api.get("api/qualitygates/show", "name", GATE).path("conditions")) {
      if (condition.path("metric").asText().equals("async_errors")) {
        api.post(
            "api/qualitygates/update_condition",
            "id",
            condition.path("id").asText(),
            "metric",
            "async_errors",
            "op",
            "GT",
            "error",
            "40");
      } else if (condition.path("metric").asText().equals("async_lost_tasks")) {
        api.post("api/qualitygates/delete_condition", "id", condition.path("id").asText());
      }
    }
    addCondition("async_findings", "100");

    Run run = run();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("  kept +condition: .*\\(async_errors\\) > 40; ours would be > 0")
        .containsPattern("  kept +condition of yours .*\\(async_findings\\) > 100")
        .contains("1 change made.");
    assertThat(conditions())
        .containsEntry("async_errors", "GT 40")
        .containsEntry("async_findings", "GT 100")
        .containsEntry("async_lost_tasks", "GT 0");
    startAnew();
  }

  private void addCondition(String metric, String threshold) {
    api.post(
        "api/qualitygates/create_condition",
        "gateName",
        GATE,
        "metric",
        metric,
        "op",
        "GT",
        "error",
        threshold);
  }

  @Test
  void assignsProjectsAndTheDefault() {
    run();
    api.post("api/projects/create", "project", "setup-one", "name", "One");

    Run one = run("--project", "setup-one");

    assertThat(one.status()).as(one.err()).isZero();
    assertThat(one.out())
        .contains(
            "project setup-one, quality profile: \"Sonar way\" -> \"" + PROFILE + "\"",
            "project setup-one, quality gate: \"Sonar way\" -> \"" + GATE + "\"")
        .doesNotContain("Neither is the default yet");
    assertThat(
            api.get("api/qualitygates/get_by_project", "project", "setup-one")
                .path("qualityGate")
                .path("name")
                .asText())
        .isEqualTo(GATE);
    assertThat(ofProfile("isDefault")).isEqualTo("false");

    Run all = run("--default", "--project", "setup-one");

    assertThat(all.out()).contains("default for Python: \"Sonar way\" -> \"" + PROFILE + "\"");
    assertThat(all.out()).contains("2 changes made.");
    assertThat(ofProfile("isDefault")).isEqualTo("true");
    assertThat(run("--default", "--project", "setup-one").out())
        .contains("Nothing had to be changed.");
  }

  @Test
  void theGateIsRedForEachOfItsConditionsAndGreenOnceAllIsRepaired() {
    startAnew();
    api.post("api/projects/create", "project", "setup-gate", "name", "Gate");
    run("--project", "setup-gate");

    server.scan("sample", "setup-gate");
    assertThat(failing("setup-gate"))
        .contains("async_errors", "async_forgotten_awaits", "async_lost_tasks");

    server.scan("gate/clean", "setup-gate");
    assertThat(failing("setup-gate")).isEmpty();
  }

  /** The gate may be the default of a whole server. */
  @Test
  void theGateLeavesProjectsWithoutPythonAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "No Python here.\n");
    run("--default");

    server.scan(folder, "setup-other", "sonar.sources", ".");

    assertThat(failing("setup-other")).isEmpty();
  }

  private List<String> failing(String project) {
    return new QualityGates(api)
        .status(project)
        .path("conditions")
        .valueStream()
        .filter(condition -> condition.path("status").asText().equals("ERROR"))
        .map(condition -> condition.path("metricKey").asText())
        .toList();
  }

  @Test
  void anUnknownProjectIsNamedBeforeAnythingIsChanged() {
    changesNothing(
        () -> run("--project", "no-such-project"), "There is no project \"no-such-project\"");
  }

  @Test
  void speaksFrench() {
    startAnew();

    Run first = run("--lang", "fr");
    Run second = run("--lang", "fr");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out())
        .contains(
            "Profil qualité «\u00a0" + PROFILE + "\u00a0» (Python)",
            "  modifié      règle ASYNC001\u00a0: inactive -> active",
            "  à faire      Ni l'un ni l'autre n'est encore choisi par défaut.");
    assertThat(second.out()).contains("Rien à modifier.");
  }

  private void changesNothing(Supplier<Run> run, String message) {
    String before = everything();

    Run result = run.get();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(message, "Nothing was changed.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aWrongTokenIsRefused() {
    changesNothing(
        () -> runOn(server.sonarQube().url(), "squ_0123456789abcdef"), "refuses the token");
  }

  @Test
  void aTokenForAnalysesAdministersNothing() {
    startAnew();
    String analyses = token("admin", "analyses", "GLOBAL_ANALYSIS_TOKEN");

    changesNothing(() -> runOn(server.sonarQube().url(), analyses), "is for analyses only");
  }

  @Test
  void aUserWithoutTheRightsIsToldWhich() {
    startAnew();
    api.post(
        "api/users/create", "login", "setup-guest", "name", "Guest", "password", "Async-Python-1");
    String guest = token("setup-guest", "guest", "USER_TOKEN");

    changesNothing(
        () -> runOn(server.sonarQube().url(), guest),
        "Guest (setup-guest) may administer neither quality profiles nor quality gates.");

    api.post("api/permissions/add_user", "login", "setup-guest", "permission", "profileadmin");
    changesNothing(
        () -> runOn(server.sonarQube().url(), guest), "may not administer quality gates.");

    api.post("api/permissions/add_user", "login", "setup-guest", "permission", "gateadmin");
    Run run = runOn(server.sonarQube().url(), guest);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void namesThatAreTakenAreLeftAlone() {
    changesNothing(() -> run("--profile", TestServer.PROFILE), "is a built-in quality profile");
    changesNothing(() -> run("--gate", SONAR_WAY), "is a built-in quality gate");
    server.profiles().copy(SONAR_WAY, COMPANY);
    changesNothing(() -> run("--profile", COMPANY), "inherits from no other one");
    api.post("api/qualityprofiles/delete", "language", "py", "qualityProfile", COMPANY);
  }

  /** A real server's answers, without what a server without the plugin does not have. */
  @Test
  void thePluginMustBeInstalled() throws IOException {
    try (Front front =
        Front.changing(
            server.sonarQube().url(),
            (path, answer) ->
                path.equals("/api/qualityprofiles/search")
                    // Of the same length: the answer is a protobuf message.
                    ? answer.replace(TestServer.PROFILE, "Other Python")
                    : answer)) {
      changesNothing(() -> runOn(front.url(), token), "is not installed on this server");
      assertThat(front.calls()).isEmpty();
    }
  }

  /**
   * A real server's answers, without the measures that older versions of the plugin did not have.
   */
  @Test
  void thePluginMustHaveTheMeasures() throws IOException {
    try (Front front =
        Front.changing(
            server.sonarQube().url(),
            (path, answer) ->
                path.equals("/api/metrics/search")
                    ? answer.replace("\"async_errors\"", "\"other_errors\"")
                    : answer)) {
      changesNothing(() -> runOn(front.url(), token), "older than this command");
      assertThat(front.calls()).isEmpty();
    }
  }

  @Test
  void whatIsCutOffIsFinishedByTheNextRun() throws IOException {
    startAnew();
    try (Front front =
        Front.failing(
            server.sonarQube().url(), call -> call.equals("POST /api/qualitygates/create"))) {
      Run run = runOn(front.url(), token);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).contains("rule S7502: on -> off").doesNotContain("condition");
      assertThat(run.err())
          .contains("Failed at: the gate", "status 500: out of order", "run the command again");
      assertThat(run.err()).doesNotContain("Nothing was changed.");
    }
    assertThat(profile()).isPresent();
    assertThat(gates()).doesNotContain(GATE);

    Run again = run();

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).contains("4 changes made.");
    assertThat(conditions()).containsEntry("async_errors", "GT 0");
  }

  @Test
  void aProfileThatWasCutOffBeforeItInheritedIsFinished() throws IOException {
    startAnew();
    try (Front front =
        Front.failing(server.sonarQube().url(), call -> call.contains("change_parent"))) {
      assertThat(runOn(front.url(), token).err()).contains("One change was made before");
    }

    Run again = run();

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(ofProfile("parentName")).isEqualTo(SONAR_WAY);
    assertThat(activeRules()).contains("async-python:ASYNC001").doesNotContain("python:S7488");
  }
}
