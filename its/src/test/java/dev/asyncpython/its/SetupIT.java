package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.QualityGates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/sonarqube-setup} on a real server. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupIT {

  private static final List<String> SUPERSEDED =
      List.of("S7487", "S7488", "S7489", "S7493", "S7499", "S7501", "S7502");

  private final TestServer server;
  private final SetupTarget target;

  SetupIT(TestServer server) {
    this.server = server;
    this.target = new SetupTarget(server, "setup");
  }

  /** Other tests count on what a new server has. */
  @AfterEach
  void restoreTheDefault() {
    target.restoreTheDefault();
  }

  @Test
  void createsTheProfileAndTheGateAndChangesNothingTheSecondTime() {
    target.startAnew();

    SetupTarget.Run run = target.run();

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
    assertThat(target.ofProfile("parentName")).isEqualTo(SetupTarget.SONAR_WAY);
    assertThat(target.activeRules())
        .contains("python:S7503", "python:S100")
        .containsAll(
            RuleTexts.profile("async-python-profile.json").stream()
                .map(key -> "async-python:" + key)
                .toList())
        .doesNotContainAnyElementsOf(SUPERSEDED.stream().map(key -> "python:" + key).toList());
    assertThat(target.conditions())
        .containsEntry("async_errors", "GT 0")
        .containsEntry("async_lost_tasks", "GT 0")
        .containsEntry("async_forgotten_awaits", "GT 0")
        // Those of every new gate.
        .containsEntry("new_violations", "GT 0");
    assertThat(target.ofProfile("isDefault")).isEqualTo("false");

    String before = target.everything();
    SetupTarget.Run second = target.run();
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out()).contains("Nothing had to be changed.");
    assertThat(second.out()).doesNotContain("  changed", "  created");
    assertThat(target.everything()).isEqualTo(before);
  }

  @Test
  void aDryRunChangesNothing() {
    String before = target.everything();

    SetupTarget.Run run =
        target.run("--dry-run", "--default", "--profile", "Other", "--gate", "Other");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("  would create", "Dry run: ", "nothing was changed");
    assertThat(target.everything()).isEqualTo(before);
  }

  @Test
  void keepsWhatTheAdministratorHasChosen() {
    target.run();
    for (JsonNode condition :
        target.api.get("api/qualitygates/show", "name", SetupTarget.GATE).path("conditions")) {
      if (condition.path("metric").asText().equals("async_errors")) {
        target.api.post(
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
        target.api.post("api/qualitygates/delete_condition", "id", condition.path("id").asText());
      }
    }
    addCondition("async_findings", "100");

    SetupTarget.Run run = target.run();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("  kept +condition: .*\\(async_errors\\) > 40; ours would be > 0")
        .containsPattern("  kept +condition of yours .*\\(async_findings\\) > 100")
        .contains("1 change made.");
    assertThat(target.conditions())
        .containsEntry("async_errors", "GT 40")
        .containsEntry("async_findings", "GT 100")
        .containsEntry("async_lost_tasks", "GT 0");
    target.startAnew();
  }

  private void addCondition(String metric, String threshold) {
    target.api.post(
        "api/qualitygates/create_condition",
        "gateName",
        SetupTarget.GATE,
        "metric",
        metric,
        "op",
        "GT",
        "error",
        threshold);
  }

  @Test
  void assignsProjectsAndTheDefault() {
    target.run();
    target.api.post("api/projects/create", "project", "setup-one", "name", "One");

    SetupTarget.Run one = target.run("--project", "setup-one");

    assertThat(one.status()).as(one.err()).isZero();
    assertThat(one.out())
        .contains(
            "project setup-one, quality profile: \"Sonar way\" -> \"" + SetupTarget.PROFILE + "\"",
            "project setup-one, quality gate: \"Sonar way\" -> \"" + SetupTarget.GATE + "\"")
        .doesNotContain("Neither is the default yet");
    assertThat(
            target
                .api
                .get("api/qualitygates/get_by_project", "project", "setup-one")
                .path("qualityGate")
                .path("name")
                .asText())
        .isEqualTo(SetupTarget.GATE);
    assertThat(target.ofProfile("isDefault")).isEqualTo("false");

    SetupTarget.Run all = target.run("--default", "--project", "setup-one");

    assertThat(all.out())
        .contains("default for Python: \"Sonar way\" -> \"" + SetupTarget.PROFILE + "\"");
    assertThat(all.out()).contains("2 changes made.");
    assertThat(target.ofProfile("isDefault")).isEqualTo("true");
    assertThat(target.run("--default", "--project", "setup-one").out())
        .contains("Nothing had to be changed.");
  }

  @Test
  void theGateIsRedForEachOfItsConditionsAndGreenOnceAllIsRepaired() {
    target.startAnew();
    target.api.post("api/projects/create", "project", "setup-gate", "name", "Gate");
    target.run("--project", "setup-gate");

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
    target.run("--default");

    server.scan(folder, "setup-other", "sonar.sources", ".");

    assertThat(failing("setup-other")).isEmpty();
  }

  private List<String> failing(String project) {
    return new QualityGates(target.api)
        .status(project)
        .path("conditions")
        .valueStream()
        .filter(condition -> condition.path("status").asText().equals("ERROR"))
        .map(condition -> condition.path("metricKey").asText())
        .toList();
  }

  @Test
  void speaksFrench() {
    target.startAnew();

    SetupTarget.Run first = target.run("--lang", "fr");
    SetupTarget.Run second = target.run("--lang", "fr");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out())
        .contains(
            "Profil qualité «\u00a0" + SetupTarget.PROFILE + "\u00a0» (Python)",
            "  modifié      règle ASYNC001\u00a0: inactive -> active",
            "  à faire      Ni l'un ni l'autre n'est encore choisi par défaut.");
    assertThat(second.out()).contains("Rien à modifier.");
  }

  @Test
  void whatIsCutOffIsFinishedByTheNextRun() throws IOException {
    target.startAnew();
    try (Front front =
        Front.failing(
            server.sonarQube().url(), call -> call.equals("POST /api/qualitygates/create"))) {
      SetupTarget.Run run = target.runThrough(front);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).contains("rule S7502: on -> off").doesNotContain("condition");
      assertThat(run.err())
          .contains("Failed at: the gate", "status 500: out of order", "run the command again");
      assertThat(run.err()).doesNotContain("Nothing was changed.");
    }
    assertThat(target.profile()).isPresent();
    assertThat(target.gates()).doesNotContain(SetupTarget.GATE);

    SetupTarget.Run again = target.run();

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).contains("4 changes made.");
    assertThat(target.conditions()).containsEntry("async_errors", "GT 0");
  }

  @Test
  void aProfileThatWasCutOffBeforeItInheritedIsFinished() throws IOException {
    target.startAnew();
    try (Front front =
        Front.failing(server.sonarQube().url(), call -> call.contains("change_parent"))) {
      assertThat(target.runThrough(front).err()).contains("One change was made before");
    }

    SetupTarget.Run again = target.run();

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(target.ofProfile("parentName")).isEqualTo(SetupTarget.SONAR_WAY);
    assertThat(target.activeRules())
        .contains("async-python:ASYNC001")
        .doesNotContain("python:S7488");
  }
}
