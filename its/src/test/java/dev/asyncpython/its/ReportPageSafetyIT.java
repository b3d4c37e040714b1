package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a project calls its files, its functions and itself is text, wherever the page shows it. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageSafetyIT {

  private static final String PROJECT = "report:hostile.__";
  private static final String NAME = "<img src=x onerror=\"window.pwned=1\">&amp;{{7*7}}";
  private static final String FILE =
      "<img src=x onerror=pwned=1> '\"|`*_[x](javascript:pwned=1).py";
  private static final String CODE =
      """
      import time


      async def javascript():
          time.sleep(1)


      def helper():
          eval("<script>window.pwned=1</script>")
          time.sleep(1)


      async def caller():
          helper()
          {"<svg onload=window.pwned=1>": helper}["<svg onload=window.pwned=1>"]()
      """;

  private final TestServer server;
  private final ReportView view;

  ReportPageSafetyIT(TestServer server) throws IOException {
    this.server = server;
    this.view = new ReportView(server, server.language());
  }

  @BeforeAll
  void scan(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), CODE);
    Path inside = Files.createDirectories(folder.resolve("<b>&quot;"));
    Files.writeString(inside.resolve("%2e%2e?x=1#y.py"), CODE);
    view.logInAs("report-careful");
    server.profiles().createProject(PROJECT, TestServer.PROFILE);
    ScanResult scan = server.scan(folder, PROJECT, "sonar.projectName", NAME);
    assertThat(scan.status()).as(scan.log()).isZero();
    view.open(PROJECT);
  }

  @AfterAll
  void close() throws IOException {
    view.close();
  }

  @Test
  void isShownAsItIs() throws IOException {
    view.browser.run(
        "document.querySelectorAll('.async-report details').forEach((d) => d.open = true)");

    assertThat(view.text()).contains(NAME, FILE, "<b>&quot;/%2e%2e?x=1#y.py");
    assertThat(view.all(":is(img, script, iframe, svg, b)")).isEmpty();
    assertThat(view.browser.run("return typeof window.pwned")).isEqualTo("undefined");
    view.screenshot("hostile");
  }

  @Test
  void linksStayOnTheServerAndKeepTheirParts() {
    List<String> targets = view.all("a[href]").stream().map(view::target).toList();

    assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(target).startsWith("/"));
    assertThat(targets.stream().filter(target -> target.startsWith("/code?")).toList())
        .isNotEmpty()
        .allSatisfy(
            target ->
                assertThat(target)
                    .startsWith("/code?id=report%3Ahostile.__&selected=report%3Ahostile.__%3A")
                    .doesNotContain("<", "\"", "#y", "x=1"));
  }

  @Test
  void theExportHasNoSyntaxOfTheirs() {
    String markdown = view.exported();

    assertThat(markdown)
        .contains("&lt;img src=x onerror=\"window.pwned=1\"&gt;&amp;amp;{{7\\*7}}")
        .doesNotContain("<img", "<script", "<b>", "[x](");
    assertThat(markdown.lines().filter(line -> line.contains("python"))).isNotNull();
    assertThat(markdown.lines().filter(line -> line.startsWith("| ") && line.contains("&#60;")))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line.chars().filter(c -> c == '|').count()).isBetween(4L, 5L));
  }

  @Test
  void ticksOfAHostileKeyAreRemembered() {
    view.one(".todo input").click();
    view.open(PROJECT);

    assertThat(view.one(".todo input").isSelected()).isTrue();
  }
}
