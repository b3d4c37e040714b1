package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code bin/sonarqube-setup} refuses, without changing anything. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupRefusalIT {

  private static final String COMPANY = "Company way";

  private final TestServer server;
  private final SetupTarget target;

  SetupRefusalIT(TestServer server) {
    this.server = server;
    this.target = new SetupTarget(server, "setup-refusals");
  }

  /** Other tests count on what a new server has. */
  @AfterEach
  void restoreTheDefault() {
    target.restoreTheDefault();
  }

  @Test
  void anUnknownProjectIsNamedBeforeAnythingIsChanged() {
    changesNothing(
        () -> target.run("--project", "no-such-project"),
        "There is no project \"no-such-project\"");
  }

  private void changesNothing(Supplier<SetupTarget.Run> run, String message) {
    String before = target.everything();

    SetupTarget.Run result = run.get();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(message, "Nothing was changed.");
    assertThat(target.everything()).isEqualTo(before);
  }

  @Test
  void aWrongTokenIsRefused() {
    changesNothing(
        () -> SetupTarget.runOn(server.sonarQube().url(), "squ_0123456789abcdef"),
        "refuses the token");
  }

  @Test
  void aTokenForAnalysesAdministersNothing() {
    target.startAnew();
    String analyses = target.token("admin", "analyses", "GLOBAL_ANALYSIS_TOKEN");

    changesNothing(
        () -> SetupTarget.runOn(server.sonarQube().url(), analyses), "is for analyses only");
  }

  @Test
  void aUserWithoutTheRightsIsToldWhich() {
    target.startAnew();
    target.api.post(
        "api/users/create", "login", "setup-guest", "name", "Guest", "password", "Async-Python-1");
    String guest = target.token("setup-guest", "guest", "USER_TOKEN");

    changesNothing(
        () -> SetupTarget.runOn(server.sonarQube().url(), guest),
        "Guest (setup-guest) may administer neither quality profiles nor quality gates.");

    target.api.post(
        "api/permissions/add_user", "login", "setup-guest", "permission", "profileadmin");
    changesNothing(
        () -> SetupTarget.runOn(server.sonarQube().url(), guest),
        "may not administer quality gates.");

    target.api.post("api/permissions/add_user", "login", "setup-guest", "permission", "gateadmin");
    SetupTarget.Run run = SetupTarget.runOn(server.sonarQube().url(), guest);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void namesThatAreTakenAreLeftAlone() {
    changesNothing(
        () -> target.run("--profile", TestServer.PROFILE), "is a built-in quality profile");
    changesNothing(() -> target.run("--gate", SetupTarget.SONAR_WAY), "is a built-in quality gate");
    server.profiles().copy(SetupTarget.SONAR_WAY, COMPANY);
    changesNothing(() -> target.run("--profile", COMPANY), "inherits from no other one");
    target.api.post("api/qualityprofiles/delete", "language", "py", "qualityProfile", COMPANY);
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
      changesNothing(() -> target.runThrough(front), "is not installed on this server");
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
      changesNothing(() -> target.runThrough(front), "older than this command");
      assertThat(front.calls()).isEmpty();
    }
  }
}
