package dev.asyncpython.its;

import dev.asyncpython.its.server.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium in one language. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Dimension WINDOW = new Dimension(1400, 1300);

  /** The only button of that part of the page that is no step. */
  private static final String HIDDEN_STEPS =
      "//*[@data-component='issue-locations-cross-file']//button[not(@data-component)]";

  private static final List<String> NOTICES =
      List.of(
          "sonarlintAd",
          "educationPrinciples",
          "issueCleanCodeGuide",
          "issueNewIssueStatusAndTransitionGuide",
          "showNewModesBanner",
          "showSandboxedIssuesIntro",
          "showDesignAndArchitectureBanner",
          "showDesignAndArchitectureOptInBanner",
          "showDesignAndArchitectureTour");

  private final ChromeDriver driver;
  private final Path profile;

  Browser(String language) throws IOException {
    profile = Files.createTempDirectory("async-python-browser-");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").toString());
    options.addArguments(
        "--headless",
        // Chromium refuses its sandbox to root; the only pages opened are our own server's.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        // Nothing but the server is reached.
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=" + language,
        "--accept-lang=" + language,
        "--user-data-dir=" + profile);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .build(),
            options);
    driver.manage().window().setSize(WINDOW);
  }

  private static Path program(String name) {
    return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name
                        + " is not on the PATH; the tests need Chromium and its driver:"
                        + " apt-get install chromium chromium-driver"));
  }

  /** Logs in through the page's own request. */
  void logIn(String server, String name, String password) {
    driver.get(server + "/sessions/new");
    driver.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        fetch("/api/authentication/login", {
          method: "POST",
          body: new URLSearchParams({ login: arguments[0], password: arguments[1] }),
        }).then(done, done);
        """,
        name,
        password);
    // What SonarQube wants to tell new users lies over its pages.
    for (String notice : NOTICES) {
      driver.executeAsyncScript(
          """
          const done = arguments[arguments.length - 1];
          const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/);
          fetch("/api/users/dismiss_notice", {
            method: "POST",
            headers: { "X-XSRF-TOKEN": token ? token[1] : "" },
            body: new URLSearchParams({ notice: arguments[0] }),
          }).then(done, done);
          """,
          notice);
    }
  }

  void open(String url) {
    driver.get(url);
  }

  /** Waits until the page shows a text somewhere. */
  void waitForText(String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "no \"" + text + "\" on the page:\n" + page())
        .until(ready -> page().contains(plain(text)));
  }

  /** All that the page shows. */
  String page() {
    return plain(driver.findElement(By.tagName("body")).getText());
  }

  /**
   * Shows all steps of the open issue's path: the page hides those between the first and the last.
   */
  void unfoldSteps() {
    driver.findElements(By.xpath(HIDDEN_STEPS)).forEach(WebElement::click);
  }

  /** The steps of the open issue's path, with their numbers, in the order of the page. */
  List<String> steps() {
    return stepButtons().stream().map(step -> plain(step.getText().replace('\n', ' '))).toList();
  }

  /** Shows the code of a step of the open issue's path. */
  void openStep(int index) {
    stepButtons().get(index).click();
  }

  private List<WebElement> stepButtons() {
    return driver.findElements(By.cssSelector("[data-component=issue-location]"));
  }

  /** Browsers and servers do not agree on spaces that do not break. */
  static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Unfolds every {@code <details>}, as a click on its summary does. */
  void unfold() {
    driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  /** Runs a script in the page and returns what it returns. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that ends by calling {@code done(value)}, and returns that value. */
  @Nullable Object runAsync(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];\n" + script, arguments);
  }

  /** The elements that a selector finds now. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Waits until a selector finds something, and returns the first of it. */
  WebElement one(String selector) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "no " + selector + " on the page:\n" + page())
        .until(ready -> !all(selector).isEmpty());
    return all(selector).get(0);
  }

  /** Waits until a script returns true. */
  void waitUntil(String script, Object... arguments) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "never true: " + script + "\n" + page())
        .until(ready -> Boolean.TRUE.equals(run(script, arguments)));
  }

  /** Types into what has the focus. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Makes the window as high as it must be to show an element whole, at most 9,000 pixels. */
  void growTo(String selector) {
    Object height =
        run(
            "return Math.ceil(document.querySelector(arguments[0]).getBoundingClientRect().height)",
            selector);
    int needed = height instanceof Number number ? number.intValue() + 320 : 0;
    driver
        .manage()
        .window()
        .setSize(
            new Dimension(
                WINDOW.getWidth(), Math.min(9_000, Math.max(WINDOW.getHeight(), needed))));
  }

  /** Makes the window as high as it is at first. */
  void shrink() {
    driver.manage().window().setSize(WINDOW);
  }

  void screenshot(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try {
      Workspace.delete(profile);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
