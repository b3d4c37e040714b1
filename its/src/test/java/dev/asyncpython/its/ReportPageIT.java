package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.api.Measures;
import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report page of projects that have findings. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT {

  private static final String SAMPLE = "report:sample";
  private static final String CROSS_FILE = "report-cross-file";
  private static final String PATH_ROW = "tr:has(details.path)";

  private final TestServer server;
  private final ReportView view;
  private final boolean french;

  ReportPageIT(TestServer server) throws IOException {
    this.server = server;
    this.view = new ReportView(server, server.language());
    this.french = server.language().equals("fr");
  }

  @BeforeAll
  void scan() {
    view.logInAs("report-reader");
    // Rules of SonarSource that report the same as ours are active: some findings are theirs.
    server.sonarWayAndOurs("report profile");
    scan("sample", SAMPLE, "report profile");
    scan("sample", SAMPLE, "report profile");
    scan("cross-file", CROSS_FILE, TestServer.PROFILE);
  }

  private void scan(String folder, String project, String profile) {
    if (server.api().get("api/projects/search", "projects", project).path("components").isEmpty()) {
      server.profiles().createProject(project, profile);
    }
    ScanResult scan = server.scan(folder, project, "sonar.asyncpython.language", server.language());
    assertThat(scan.status()).as(scan.log()).isZero();
  }

  @AfterAll
  void close() throws IOException {
    view.close();
  }

  @BeforeEach
  void open() {
    view.browser.open(server.sonarQube().url() + "/static/asyncpython/report/rules.json");
    view.browser.run("localStorage.clear()");
    view.open(SAMPLE);
  }

  @Test
  void theNumbersAreThoseOfTheMeasuresAndOfTheIssues() {
    Map<String, Integer> measures = measures(SAMPLE);
    List<Issue> ours = OurIssues.of(server, SAMPLE);
    int deferred = deferred(SAMPLE);

    assertThat(deferred).as("findings left to rules of SonarSource").isPositive();
    assertThat(view.tile("error")).isEqualTo(measures.get("async_errors"));
    assertThat(view.tile("warning")).isEqualTo(measures.get("async_warnings"));
    assertThat(view.tile("info")).isEqualTo(measures.get("async_infos"));
    assertThat(view.tile("functions")).isEqualTo(measures.get("async_functions"));
    assertThat(view.all("[data-issue]"))
        .hasSize(ours.size() + deferred)
        .hasSize(measures.getOrDefault("async_findings", -1));
    assertThat(view.all(".builtin")).hasSize(deferred);
    assertThat(view.all("article[data-rule=ASYNC001], article[data-rule=ASYNC007]"))
        .extracting(article -> article.findElements(rows()).size())
        .satisfies(
            sizes ->
                assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(measures.get("async_blocking")));
    assertThat(view.all("[data-rule=ASYNC001] .path, [data-rule=ASYNC007] .path"))
        .hasSize(measures.getOrDefault("async_blocking_transitive", -1));
    assertThat(view.text(".rating")).isEqualTo("E");
    assertThat(view.all(".note")).isEmpty();
  }

  private static By rows() {
    return By.cssSelector("tbody tr[data-issue]");
  }

  private Map<String, Integer> measures(String project) {
    Map<String, Integer> values = new TreeMap<>();
    new Measures(server.api())
        .of(
            project,
            List.of(
                "async_functions",
                "async_findings",
                "async_errors",
                "async_warnings",
                "async_infos",
                "async_blocking",
                "async_blocking_transitive"))
        .forEach((key, value) -> values.put(key, Integer.valueOf(value)));
    return values;
  }

  private int deferred(String project) {
    String places =
        new Measures(server.api())
            .of(project, List.of("async_deferred_findings"))
            .getOrDefault("async_deferred_findings", "");
    return places.split("ASYNC\\d", -1).length - 1;
  }

  @Test
  void bothLanguagesAndTheSwitch() throws IOException {
    assertThat(view.text("h1"))
        .isEqualTo(french ? "🔄RAPPORT ANALYSE ASYNC" : "🔄ASYNC ANALYSIS REPORT");
    view.screenshot(server.language() + "-light");

    view.speak(french ? "en" : "fr");

    assertThat(view.texts("h2"))
        .containsExactlyElementsOf(french ? headings("en") : headings("fr"));
    assertThat(view.text(".contents")).contains(french ? "PRIORITIES" : "PRIORITÉS");
    view.screenshot((french ? "en" : "fr") + "-light");

    view.open(SAMPLE);
    assertThat(view.texts("h2").get(0))
        .as("remembered")
        .isEqualTo(french ? "📊SUMMARY" : "📊RÉSUMÉ");
  }

  @Test
  void theMenuHasTheNameInTheBrowsersLanguage() throws IOException {
    assumeFalse(french, "26.1 shows the names of plugins' pages as they are");
    assertThat(view.browser.page()).contains("Async report");
    try (ReportView other = new ReportView(server, "fr")) {
      other.open(SAMPLE);
      assertThat(other.browser.page()).contains("Rapport async");
      other.theme("dark");
      other.open(SAMPLE);
      other.screenshot("fr-dark");
    }
  }

  private List<String> headings(String language) {
    int errors = view.tile("error");
    int warnings = view.tile("warning");
    int infos = view.tile("info");
    return language.equals("fr")
        ? List.of(
            "📊RÉSUMÉ",
            "🎯PRIORITÉS",
            "❌ERREURS CRITIQUES " + found(errors, "aucun problème", "problème"),
            "⚠️WARNINGS " + found(warnings, "aucun problème", "problème"),
            "ℹ️INFORMATIONS " + found(infos, "aucun problème", "problème"),
            "✅BONNES PRATIQUES DÉTECTÉES",
            "🔧COMMANDES DE CORRECTION")
        : List.of(
            "📊SUMMARY",
            "🎯PRIORITIES",
            "❌CRITICAL ERRORS " + found(errors, "no findings", "finding"),
            "⚠️WARNINGS " + found(warnings, "no findings", "finding"),
            "ℹ️INFORMATION " + found(infos, "no findings", "finding"),
            "✅GOOD PRACTICES DETECTED",
            "🔧FIX COMMANDS");
  }

  private static String found(int count, String none, String one) {
    return count == 0 ? none : count + " " + one + (count == 1 ? "" : "s");
  }

  @Test
  void followsTheThemeWhileItIsOpen() throws IOException {
    Object light = colour();
    view.theme("dark");
    view.browser.waitUntil(
        "return getComputedStyle(document.querySelector('.async-report .tile')).backgroundColor"
            + " !== arguments[0]",
        light);
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
    // As a whole: SonarQube reads its own setting when it starts.
    view.open(SAMPLE);
    view.theme("dark");
    view.screenshot(server.language() + "-dark");

    view.theme("light");
    view.browser.waitUntil(
        "return getComputedStyle(document.querySelector('.async-report .tile')).backgroundColor"
            + " === arguments[0]",
        light);
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
  }

  private Object colour() {
    return String.valueOf(
        view.browser.run(
            "return getComputedStyle(document.querySelector('.async-report .tile')).backgroundColor"));
  }

  @Test
  void linksGoToTheIssueAndToTheLine() {
    WebElement row = view.one("tr[data-issue]");
    String key = String.valueOf(row.getDomAttribute("data-issue"));
    WebElement message = row.findElement(By.cssSelector("a.message"));
    String said = Browser.plain(message.getText());
    String code = view.target(row.findElement(By.cssSelector("th a")));
    String path = Browser.plain(row.findElement(By.cssSelector("th a")).getText());
    String line = row.findElement(By.cssSelector("td.number")).getText();

    assertThat(view.target(message)).isEqualTo("/project/issues?id=report%3Asample&open=" + key);
    assertThat(code)
        .startsWith("/code?id=report%3Asample&selected=report%3Asample%3Aapp%2F")
        .endsWith(path.substring("app/".length()) + "&line=" + line);

    view.browser.open(server.sonarQube().url() + code);
    view.browser.waitForText(path.substring("app/".length()));
    view.browser.one("[data-line-number='" + line + "']");
    view.open(SAMPLE);
    view.one("tr[data-issue] a.message").click();
    view.browser.waitForText(said);
    assertThat(String.valueOf(view.browser.run("return location.search"))).contains("open=" + key);
  }

  @Test
  void filtersShowSomeAndSayHowMany() {
    int all = view.all("[data-issue]").size();
    int errors = view.tile("error");

    view.one(".filters input[name=warning]").click();
    view.one(".filters input[name=info]").click();
    assertThat(view.all("[data-issue]")).hasSize(errors);
    assertThat(view.text(".result")).contains(errors + " ").contains(String.valueOf(all));

    view.one(".filters select").sendKeys("ASYNC006");
    assertThat(view.all("article"))
        .extracting(a -> a.getDomAttribute("data-rule"))
        .containsOnly("ASYNC006");

    view.one(".filters input[type=search]").sendKeys("no/such/path");
    view.browser.waitUntil(
        "return document.querySelectorAll('.async-report [data-issue]').length === 0");
    // The list of what to do is about all of the project, and leads to what is hidden.
    view.one("[data-todo^=ASYNC001] .jump").click();
    assertThat(view.all("[data-issue]")).hasSize(all);
    assertThat(String.valueOf(view.browser.run("return document.activeElement.id")))
        .isEqualTo("async-report-rule-ASYNC001-error");
  }

  @Test
  void drawsTheCallPathThroughThreeFiles() throws IOException {
    view.open(CROSS_FILE);
    WebElement row =
        view.all(PATH_ROW).stream()
            .filter(r -> r.getText().contains("shop/api/checkout.py"))
            .filter(r -> r.getText().contains("orders.confirm()"))
            .findFirst()
            .orElseThrow();
    row.findElement(By.tagName("summary")).click();
    view.one(".path[open] li");

    List<WebElement> steps = row.findElements(By.cssSelector(".path li"));
    assertThat(steps)
        .extracting(step -> step.findElement(By.tagName("a")).getText())
        .containsExactly(
            "shop/api/checkout.py:16",
            "shop/api/checkout.py:18",
            "shop/orders.py:14",
            "shop/mail.py:11");
    assertThat(steps.get(1).getText()).contains("orders.confirm()");
    assertThat(steps.get(3).getText())
        .contains(french ? "Bloque ici" : "Blocks here")
        .contains("smtplib.SMTP");
    assertThat(view.target(steps.get(3).findElement(By.tagName("a"))))
        .isEqualTo(
            "/code?id=report-cross-file&selected=report-cross-file%3Ashop%2Fmail.py&line=11");
    view.browser.run(
        "document.querySelectorAll('.async-report details.path').forEach((d) => d.open = true)");
    assertThat(view.accessibilityProblems()).isEqualTo(List.of());
    view.screenshot(server.language() + "-call-paths");
  }

  @Test
  void ticksAreRememberedForTheProject() {
    List<WebElement> boxes = view.all(".todo input");
    int all = boxes.size();
    boxes.get(0).click();
    assertThat(view.text(".progress")).startsWith("1 ").contains(" " + all);

    view.open(SAMPLE);
    assertThat(view.all(".todo input")).extracting(WebElement::isSelected).startsWith(true, false);
    view.open(CROSS_FILE);
    assertThat(view.all(".todo input")).extracting(WebElement::isSelected).containsOnly(false);

    view.open(SAMPLE);
    view.one(".todo input").click();
    view.open(SAMPLE);
    assertThat(view.all(".todo input")).extracting(WebElement::isSelected).containsOnly(false);
  }

  @Test
  void exportsThePartsOfTheCommandLinesReport() {
    String markdown = view.exported();

    assertThat(markdown.lines().filter(line -> line.startsWith("#")).toList())
        .startsWith(
            french ? "# 🔄 RAPPORT ANALYSE ASYNC" : "# 🔄 ASYNC ANALYSIS REPORT",
            french ? "## 📊 RÉSUMÉ" : "## 📊 SUMMARY",
            french ? "## ❌ ERREURS CRITIQUES" : "## ❌ CRITICAL ERRORS")
        .containsSubsequence(
            french ? "### ASYNC001 - Appels Bloquants" : "### ASYNC001 - Blocking Calls",
            "## ⚠️ WARNINGS",
            french ? "## ℹ️ INFORMATIONS" : "## ℹ️ INFORMATION",
            french ? "## ✅ BONNES PRATIQUES DÉTECTÉES" : "## ✅ GOOD PRACTICES DETECTED",
            french ? "## 🔧 COMMANDES DE CORRECTION" : "## 🔧 FIX COMMANDS",
            french ? "## 🎯 PRIORITÉS" : "## 🎯 PRIORITIES");
    assertThat(markdown.lines().filter(line -> line.startsWith("| `app/")).count())
        .isEqualTo(view.all("[data-issue]").size());
    assertThat(markdown).contains("async-check .", "1. [ ] ");
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() {
    view.browser.run("document.querySelector('.async-report .languages button').focus()");
    view.browser.type(Keys.TAB, Keys.ENTER);
    view.browser.waitUntil(
        "return document.querySelector('.async-report').lang === 'fr'"
            + " && document.activeElement.dataset.tool === 'fr'");

    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      view.browser.type(Keys.TAB);
      Object focused =
          view.browser.run(
              """
              const at = document.activeElement;
              const visible = at.matches(':focus-visible')
                && getComputedStyle(at).outlineStyle !== 'none';
              if (!at.closest('.async-report')) return 'outside';
              return (visible ? '' : 'INVISIBLE ') + at.tagName + ' ' + (at.type ?? '') + ' ' + at.className;
              """);
      seen.append(focused).append('\n');
    }

    assertThat(seen.toString())
        .doesNotContain("INVISIBLE")
        .contains("BUTTON button button", "BUTTON button jump", "INPUT checkbox", "SUMMARY")
        .contains("SELECT", "INPUT search", "A  message");
    view.browser.run("document.querySelector('.async-report .todo input').focus()");
    view.browser.type(Keys.SPACE);
    assertThat(view.one(".todo input").isSelected()).isTrue();
    view.browser.run("document.querySelector('.async-report details.path summary').focus()");
    view.browser.type(Keys.ENTER);
    assertThat(view.one("details.path[open] li a").getText()).contains(":");
  }

  @Test
  void chartsAndTrendAreSaidAsTablesToo() {
    view.browser.waitUntil("return document.querySelectorAll('.async-report canvas').length >= 3");
    assertThat(view.all("canvas[role=img]"))
        .allSatisfy(canvas -> assertThat(canvas.getDomAttribute("aria-label")).isNotBlank());
    view.browser.run(
        "document.querySelectorAll('.async-report details.data').forEach((d) => d.open = true)");
    assertThat(view.texts("[data-chart=trend] tbody tr")).hasSize(2);
    assertThat(view.text("[data-chart=files] tbody")).contains("app/");
    assertThat(view.text("[data-chart=rules] tbody")).contains("ASYNC001");
  }

  @Test
  void leavesNothingBehind() {
    view.browser.run(
        "window.kept = document.querySelector('.async-report'); document.querySelector(\"a[href*='/dashboard']\").click()");
    view.browser.waitUntil("return !document.querySelector('.async-report, .async-report-place')");
    assertThat(view.browser.run("return window.kept.isConnected")).isEqualTo(false);
  }
}
