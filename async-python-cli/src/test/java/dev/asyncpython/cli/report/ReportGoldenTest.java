package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole text of the reports. {@code mvn -pl async-python-cli -am test -Dtest=ReportGoldenTest
 * -Dreports.update=true} writes the files anew: read the difference.
 */
class ReportGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/reports");

  @ParameterizedTest
  @EnumSource(Language.class)
  void markdown_is_as_agreed(Language language) throws IOException {
    check("report_" + language.code() + ".md", new MarkdownReport(), language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void html_is_as_agreed(Language language) throws IOException {
    check("report_" + language.code() + ".html", new HtmlReport(), language);
  }

  private static void check(String name, Report report, Language language) throws IOException {
    String actual = ReportSamples.write(report, ReportSamples.seed(language), language);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("reports.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void equal_results_give_equal_bytes() {
    for (Language language : Language.values()) {
      assertThat(ReportSamples.html(ReportSamples.seed(language), language))
          .isEqualTo(ReportSamples.html(ReportSamples.seed(language), language));
      assertThat(ReportSamples.markdown(ReportSamples.seed(language), language))
          .isEqualTo(ReportSamples.markdown(ReportSamples.seed(language), language));
    }
  }
}
