package dev.asyncpython.its;

import dev.asyncpython.its.api.Users;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/** The report page of a project in a browser of its own. */
final class ReportView implements AutoCloseable {

  private static final String ROOT = ".async-report";

  final Browser browser;

  private final TestServer server;

  ReportView(TestServer server, String language) throws IOException {
    this.server = server;
    this.browser = new Browser(language);
  }

  /** Creates a person, who may see public projects, and logs in as that person. */
  void logInAs(String login) {
    server
        .api()
        .post("api/users/create", "login", login, "name", login, "password", Users.PASSWORD);
    browser.logIn(server.sonarQube().url(), login, Users.PASSWORD);
  }

  /** Opens the page and waits until all of it is there. */
  void open(String project) {
    browser.open(address(project));
    ready();
  }

  String address(String project) {
    return server.sonarQube().url()
        + "/project/extension/asyncpython/report?id="
        + URLEncoder.encode(project, StandardCharsets.UTF_8);
  }

  void ready() {
    browser.one(ROOT + " .body:not([aria-busy])");
  }

  /** All that the page shows, without what SonarQube shows around it. */
  String text() {
    return Browser.plain(browser.one(ROOT).getText());
  }

  /** The text of the first element that a selector finds in the page. */
  String text(String selector) {
    return Browser.plain(one(selector).getText());
  }

  WebElement one(String selector) {
    return browser.one(ROOT + " " + selector);
  }

  List<WebElement> all(String selector) {
    return browser.all(ROOT + " " + selector);
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(element -> Browser.plain(element.getText())).toList();
  }

  /** A number of the summary, without what separates thousands. */
  int tile(String kind) {
    return Integer.parseInt(text(".tile." + kind + " .value").replaceAll("\\D", ""));
  }

  /** Where a link leads, from the root of the server. */
  String target(WebElement link) {
    String address = link.getDomProperty("href");
    String server = this.server.sonarQube().url();
    return address == null || !address.startsWith(server)
        ? String.valueOf(address)
        : address.substring(server.length());
  }

  /** Chooses a language by the switch. */
  void speak(String language) {
    one("[data-tool=" + language + "]").click();
    browser.waitUntil(
        "return document.querySelector(arguments[0]).lang === arguments[1]", ROOT, language);
  }

  /** Marks the page as SonarQube marks its themes. */
  void theme(String theme) {
    browser.run(
        "localStorage.setItem('sonarqube.theme_mode', JSON.stringify(arguments[0] + '-theme'));"
            + "document.documentElement.setAttribute('data-echoes-theme', arguments[0])",
        theme);
  }

  /** What the page would save as a file. */
  String exported() {
    Object text =
        browser.runAsync(
            """
            const create = URL.createObjectURL;
            URL.createObjectURL = (blob) => {
              URL.createObjectURL = create;
              blob.text().then(done);
              return create.call(URL, blob);
            };
            document.querySelector('.async-report [data-tool=export]').click();
            """);
    return String.valueOf(text);
  }

  /** What axe finds wrong in the page that is serious or critical, as one line each. */
  @Nullable Object accessibilityProblems() throws IOException {
    browser.run(axe());
    return browser.runAsync(
        """
        axe.run('.async-report').then((result) => done(result.violations
          .filter((found) => ['serious', 'critical'].includes(found.impact))
          .flatMap((found) => found.nodes.map((node) =>
            `${found.id}: ${node.html} ${node.failureSummary}`))), (error) => done([String(error)]));
        """);
  }

  private static String axe() throws IOException {
    try (InputStream in = ReportView.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A picture of the whole page. */
  void screenshot(String name) throws IOException {
    browser.growTo(ROOT);
    browser.screenshot(server.version() + "-report-" + name);
    browser.shrink();
  }

  @Override
  public void close() throws IOException {
    browser.close();
  }
}
