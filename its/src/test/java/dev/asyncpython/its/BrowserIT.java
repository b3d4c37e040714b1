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
  private static final String CROSS_FILE = "browser-cross-file";
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
    scan("all-rules", PROJECT);
    scan("cross-file", CROSS_FILE);
  }

  private void scan(String folder, String project) {
    server.profiles().createProject(project, TestServer.PROFILE);
    ScanResult scan = server.scan(folder, project, "sonar.asyncpython.language", server.language());
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
    // upload(), two calls away from what blocks in the same file.
    assertThat(openIssue(PROJECT, "shop/blocking.py", 29)).hasSize(4);
    browser.screenshot(server.version() + "-issue-page");
  }

  @Test
  void theIssuePageShowsACallPathThroughThreeFiles() throws IOException {
    assertThat(openIssue(CROSS_FILE, "shop/api/checkout.py", 18)).hasSize(4);
    browser.screenshot(server.version() + "-cross-file-issue-page");
  }

  private List<String> openIssue(String project, String path, int line) throws IOException {
    JsonNode issue =
        server
            .api()
            .search(
                "api/issues/search",
                "issues",
                "components",
                project,
                "rules",
                TestServer.REPOSITORY + ":" + RULE)
            .stream()
            .filter(i -> i.path("component").asText().equals(project + ":" + path))
            .filter(i -> i.path("line").asInt() == line)
            .findFirst()
            .orElseThrow();
    String key = issue.path("key").asText();
    browser.open(
        server.sonarQube().url()
            + "/project/issues?id="
            + project
            + "&open="
            + key
            + "&issues="
            + key);
    browser.waitForText(issue.path("message").asText());
    System.out.println("PAGE " + browser.page());
    System.out.println("HTML " + browser.html());
    return texts(issue.path("flows").findValuesAsText("msg"));
  }

  private static List<String> texts(List<String> messages) {
    return messages.stream().map(Browser::plain).toList();
  }
}
