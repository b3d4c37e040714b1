package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person sees of a rule and of an issue, in a browser of the server's language. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private static final String PROJECT = "browser";
  private static final String RULE = "ASYNC001";

  private final TestServer server;
  private final Browser browser;

  BrowserIT(TestServer server) throws IOException {
    this.server = server;
    this.browser = new Browser(server.language());
  }

  @BeforeAll
  void scan() {
    Users.create(server.api());
    browser.logIn(server.sonarQube().url(), Users.NAME, Users.PASSWORD);
    server.profiles().createProject(PROJECT, TestServer.PROFILE);
    ScanResult scan =
        server.scan("all-rules", PROJECT, "sonar.asyncpython.language", server.language());
    assertThat(scan.status()).as(scan.log()).isZero();
  }

  @AfterAll
  void close() throws IOException {
    browser.close();
  }

  @Test
  void theRulePageShowsBothLanguages() throws IOException {
    String rule = TestServer.REPOSITORY + "%3A" + RULE;
    browser.open(server.sonarQube().url() + "/coding_rules?open=" + rule + "&rule_key=" + rule);
    browser.waitForText(RuleTexts.title(RULE, server.language()));
    browser.screenshot(server.version() + "-rule-page");

    boolean french = server.language().equals("fr");
    assertThat(browser.page()).contains(french ? "English" : "Français");
    browser.unfold();
    browser.screenshot(server.version() + "-rule-page-both-languages");
    assertThat(browser.page())
        .contains("An event loop runs all its tasks in a single thread.")
        .contains("Une boucle d'événements exécute toutes ses tâches dans un seul thread.");
  }

  @Test
  void theIssuePageShowsTheMessageAndTheCallPath() throws IOException {
    JsonNode issue = transitiveIssue();
    String key = issue.path("key").asText();
    browser.open(
        server.sonarQube().url()
            + "/project/issues?id="
            + PROJECT
            + "&open="
            + key
            + "&issues="
            + key);
    browser.waitForText(issue.path("message").asText());
    browser.screenshot(server.version() + "-issue-page");

    assertThat(browser.page()).contains(texts(issue.path("flows").findValuesAsText("msg")));
    assertThat(issue.path("flows").findValuesAsText("msg"))
        .as("from the async function to what blocks")
        .hasSize(3)
        .first()
        .isEqualTo(
            server.language().equals("fr")
                ? "Cette fonction est asynchrone."
                : "This function is async.");
  }

  private static List<String> texts(List<String> messages) {
    return messages.stream().map(Browser::plain).toList();
  }

  /** The issue of {@code upload()}, two calls away from what blocks. */
  private JsonNode transitiveIssue() {
    return server
        .api()
        .search(
            "api/issues/search",
            "issues",
            "components",
            PROJECT,
            "rules",
            TestServer.REPOSITORY + ":" + RULE)
        .stream()
        .filter(issue -> issue.path("line").asInt() == 29)
        .findFirst()
        .orElseThrow();
  }
}
