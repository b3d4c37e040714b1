package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.api.web.page.Context;
import org.sonar.api.web.page.Page;

/** The declaration of the report page, and what holds for all of its modules. */
class ReportPageTest {

  private static final Path FOLDER = Path.of("src/main/resources/static");
  private static final int LONGEST = 400;

  @Test
  void is_a_page_of_projects() {
    Context context = new Context();

    new ReportPage().define(context);

    assertThat(context.getPages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.getKey()).isEqualTo("asyncpython/report");
              assertThat(page.getName()).isEqualTo("Async report");
              assertThat(page.getScope()).isEqualTo(Page.Scope.COMPONENT);
              assertThat(page.getComponentQualifiers()).containsExactly(Page.Qualifier.PROJECT);
              assertThat(page.isAdmin()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({"asyncpython, Async report", "asyncpython_fr, Rapport async"})
  void has_a_name_in_both_languages(String bundle, String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        ReportPage.class.getResourceAsStream("/org/sonar/l10n/" + bundle + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    assertThat(texts.getProperty(ReportPage.NAME)).isEqualTo(name);
  }

  @Test
  void is_where_SonarQube_looks_for_it() {
    assertThat(FOLDER.resolve("report.js")).content().contains("'" + ReportPage.KEY + "'");
    assertThat(FOLDER.resolve("report.css")).isRegularFile();
    assertThat(Path.of("target/classes/static/report/vendor/chart.js"))
        .content()
        .startsWith("/*!\n * Chart.js v");
  }

  static List<Path> modules() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void modules_are_short_and_never_parse_what_a_project_says(Path module) throws IOException {
    String code = Files.readString(module);

    assertThat(code.lines()).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(code)
        .doesNotContainPattern(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|setHTML|srcdoc="
                + "|\\beval\\(|new Function");
  }

  @Test
  void every_style_is_for_the_page_only() throws IOException {
    String css = Files.readString(FOLDER.resolve("report.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    List<String> foreign =
        css.replaceAll("@keyframes[^{]*\\{[^}]*\\}\\s*\\}", "")
            .replaceAll("@media[^{]*\\{", "")
            .lines()
            .map(String::strip)
            .filter(line -> line.endsWith(",") || line.contains("{"))
            .filter(line -> !line.matches("(\\[data-echoes-theme=\"dark\"] )?\\.async-report.*"))
            .filter(line -> !line.startsWith("--"))
            .toList();

    assertThat(foreign).isEmpty();
  }
}
