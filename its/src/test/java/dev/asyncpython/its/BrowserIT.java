package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
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
    Issue issue = open(PROJECT, "shop/blocking.py", 29, "def run_converter(path):");
    browser.screenshot(server.version() + "-issue-page");

    assertThat(browser.steps()).isEqualTo(numbered(issue.flow()));
    assertThat(issue.flow()).extracting(Issue.Step::line).containsExactly(27, 29, 24, 20);
  }

  @Test
  void theIssuePageShowsACallPathThroughThreeFiles() throws IOException {
    Issue issue =
        open(CROSS_FILE, "shop/api/checkout.py", 18, "def order(customer: str, isbn: str):");
    browser.unfoldSteps();
    browser.screenshot(server.version() + "-cross-file-issue-page");

    assertThat(browser.steps()).isEqualTo(numbered(issue.flow()));
    assertThat(issue.flow())
        .extracting(step -> step.path() + ":" + step.line())
        .as("from the async function to what blocks")
        .containsExactly(
            "shop/api/checkout.py:16",
            "shop/api/checkout.py:18",
            "shop/orders.py:14",
            "shop/mail.py:11");
    assertThat(issue.flow().get(0).message())
        .isEqualTo(
            server.language().equals("fr")
                ? "Cette fonction est asynchrone."
                : "This function is async.");
    assertThat(browser.page()).contains("checkout.py\n1", "orders.py\n3", "mail.py\n4");

    browser.openStep(3);
    browser.waitForText("server.send_message(message)");
    browser.screenshot(server.version() + "-cross-file-last-step");
  }

  @Test
  void theMeasuresPageNamesMetricsInTheLanguageOfTheBrowser() throws IOException {
    browser.open(
        server.sonarQube().url()
            + "/component_measures?id="
            + PROJECT
            + "&metric=async_lost_tasks&view=list");
    boolean french = server.language().equals("fr");
    browser.waitForText("lost_tasks.py");
    browser.screenshot(server.version() + "-measures-page");

    assertThat(browser.page())
        .contains(french ? "Tâches perdues" : "Lost tasks")
        .contains(french ? "Appels bloquants indirects" : "Transitive blocking calls")
        .contains(french ? "Note asynchrone" : "Async rating")
        .doesNotContain("async_", "metric_domain");
  }

  /** Opens the page of our issue on a line, and waits for some of the code on it. */
  private Issue open(String project, String path, int line, String code) {
    JsonNode json =
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
            .filter(issue -> issue.path("component").asText().equals(project + ":" + path))
            .filter(issue -> issue.path("line").asInt() == line)
            .findFirst()
            .orElseThrow();
    String key = json.path("key").asText();
    browser.open(
        server.sonarQube().url()
            + "/project/issues?id="
            + project
            + "&open="
            + key
            + "&issues="
            + key);
    Issue issue = Issue.of(json);
    browser.waitForText(issue.message());
    browser.waitForText(code);
    return issue;
  }

  private static List<String> numbered(List<Issue.Step> path) {
    return IntStream.range(0, path.size())
        .mapToObj(i -> i + 1 + " " + Browser.plain(path.get(i).message()))
        .toList();
  }
}
