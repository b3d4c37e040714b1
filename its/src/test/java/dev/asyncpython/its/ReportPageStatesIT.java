package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The report page where there is nothing to report, and for people who may see little. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageStatesIT {

  private static final String EMPTY = "report-empty";
  private static final String OTHER = "report-other-profile";
  private static final String CLEAN = "report-clean";
  private static final String PRIVATE = "report-private";

  private final TestServer server;
  private final ReportView view;
  private final boolean french;

  ReportPageStatesIT(TestServer server) throws IOException {
    this.server = server;
    this.view = new ReportView(server, server.language());
    this.french = server.language().equals("fr");
  }

  @BeforeAll
  void scan() {
    view.logInAs("report-visitor");
    server.profiles().createProject(EMPTY, TestServer.PROFILE);
    server.profiles().createProject(OTHER, "Sonar way");
    server.profiles().createProject(CLEAN, TestServer.PROFILE);
    server.profiles().createProject(PRIVATE, TestServer.PROFILE);
    hide(PRIVATE);
    scan("gate/blocking", OTHER);
    scan("gate/clean", CLEAN);
    scan("gate/blocking", PRIVATE);
  }

  /** Takes from everybody but administrators the right to see a project. */
  private void hide(String project) {
    WebApi api = server.api();
    api.post("api/projects/update_visibility", "project", project, "visibility", "private");
    for (String right : List.of("user", "codeviewer")) {
      api.post(
          "api/permissions/remove_group",
          "projectKey",
          project,
          "groupName",
          "sonar-users",
          "permission",
          right);
    }
  }

  private void scan(String folder, String project) {
    ScanResult scan = server.scan(folder, project, "sonar.asyncpython.language", server.language());
    assertThat(scan.status()).as(scan.log()).isZero();
  }

  @AfterAll
  void close() throws IOException {
    view.close();
  }

  @Test
  void aProjectThatWasNeverAnalysed() throws IOException {
    view.open(EMPTY);

    assertThat(view.text(".state h2"))
        .isEqualTo(
            french
                ? "Ce projet n'a pas encore été analysé"
                : "This project has not been analysed yet");
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
    view.browser.screenshot(server.version() + "-report-empty-light");
    view.theme("dark");
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
    view.browser.screenshot(server.version() + "-report-empty-dark");
    view.theme("light");
  }

  @Test
  void aProjectThatThePluginDidNotAnalyse() throws IOException {
    view.open(OTHER);

    assertThat(view.text(".state"))
        .contains(
            french
                ? "Ce projet n'a pas été analysé par Async Python"
                : "This project was not analysed by Async Python");
    assertThat(view.texts(".state ol li")).hasSize(3);
    assertThat(view.target(view.one(".state a"))).isEqualTo("/profiles?language=py");
    view.browser.screenshot(server.version() + "-report-not-analysed");
  }

  @Test
  void aProjectWithoutFindings() throws IOException {
    view.open(CLEAN);

    assertThat(view.text(".verdict"))
        .isEqualTo(french ? "Aucun problème détecté." : "No problem found.");
    assertThat(view.text(".rating")).isEqualTo("A");
    assertThat(view.tile("functions")).isPositive();
    assertThat(view.all(".filters, article")).isEmpty();
    assertThat(view.text(".good h2")).contains(french ? "BONNES PRATIQUES" : "GOOD PRACTICES");
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
    view.screenshot("clean");
    assertThat(view.exported())
        .contains(french ? "**Aucun problème détecté.**" : "**No problem found.**")
        .contains(french ? "Rien à faire." : "Nothing to do.");
  }

  @Test
  void aPersonWithoutRightsSeesNothingOfAPrivateProject() {
    view.browser.open(view.address(PRIVATE));
    view.browser.waitUntil(
        "return document.body.innerText.length > 50 && !document.querySelector('.async-report')");

    assertThat(view.browser.page()).doesNotContain("ASYNC001", "orders.py");
  }

  @Test
  void rightsAndSessionsThatEndWhileThePageIsOpen() {
    view.open(CLEAN);
    hide(CLEAN);
    try {
      view.one("[data-tool=reload]").click();
      view.one(".state");
      view.ready();
      assertThat(view.text("[role=alert] h2"))
          .isEqualTo(
              french
                  ? "Vous n'avez pas accès à ce projet"
                  : "You are not allowed to see this project");
      assertThat(view.all(".tile, article")).isEmpty();
    } finally {
      server.api().post("api/projects/update_visibility", "project", CLEAN, "visibility", "public");
    }
    view.one(".state .button").click();
    view.one(".tile");

    view.browser.runAsync(
        """
        const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/);
        fetch('/api/authentication/logout', {
          method: 'POST', headers: { 'X-XSRF-TOKEN': token ? token[1] : '' },
        }).then(() => done(), done);
        """);
    hide(CLEAN);
    try {
      view.one("[data-tool=reload]").click();
      view.one(".state");
      assertThat(view.text("[role=alert] h2"))
          .isEqualTo(french ? "Votre session est terminée" : "Your session has ended");
      assertThat(view.target(view.one(".state a")))
          .startsWith("/sessions/new?return_to=%2Fproject%2Fextension%2Fasyncpython%2Freport");
    } finally {
      server.api().post("api/projects/update_visibility", "project", CLEAN, "visibility", "public");
      view.browser.logIn(server.sonarQube().url(), "report-visitor", Users.PASSWORD);
    }
  }

  /** The servers of these tests do not force people to log in. */
  @Test
  void aVisitorWhoDidNotLogIn() throws IOException {
    try (ReportView anonymous = new ReportView(server, server.language())) {
      anonymous.open(CLEAN);
      assertThat(anonymous.text(".rating")).isEqualTo("A");

      anonymous.browser.open(anonymous.address(PRIVATE));
      anonymous.browser.waitUntil(
          "return document.body.innerText.length > 50 && !document.querySelector('.async-report')");
      assertThat(anonymous.browser.page()).doesNotContain("ASYNC001", "orders.py");
    }
  }

  @Test
  void anAnswerThatIsAnErrorAndASlowOne() {
    view.open(CLEAN);
    view.browser.run(
        """
        window.usual = window.fetch;
        window.fetch = (url, options) => String(url).includes('/api/measures/')
          ? Promise.resolve(new Response('{"errors":[{"msg":"<b>broken</b>"}]}', { status: 500 }))
          : window.usual(url, options);
        document.querySelector('.async-report [data-tool=reload]').click();
        """);
    view.one("[role=alert]");
    assertThat(view.text("[role=alert]")).contains("<b>broken</b>");

    view.browser.run(
        """
        window.fetch = (url, options) => new Promise((resolve) =>
          setTimeout(() => resolve(window.usual(url, options)), 700));
        document.querySelector('.async-report .state .button').click();
        """);
    assertThat(view.all(".skeleton")).hasSize(1);
    assertThat(view.text(".status")).isNotEmpty();
    view.ready();
    assertThat(view.text(".rating")).isEqualTo("A");

    view.browser.run(
        """
        window.fetch = () => Promise.reject(new TypeError('offline'));
        document.querySelector('.async-report [data-tool=reload]').click();
        """);
    view.one("[role=alert]");
    assertThat(view.text("[role=alert] h2"))
        .isEqualTo(french ? "SonarQube est injoignable" : "SonarQube cannot be reached");
    view.browser.run("window.fetch = window.usual");
  }
}
