package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asyncpython.cli.result.Result;
import dev.asyncpython.model.Language;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What holds for all formats. */
class ReportsTest {

  private static final List<Report> REPORTS =
      List.of(
          new TextReport(),
          new StatisticsReport(),
          new JsonReport(),
          new SarifReport(),
          new GithubReport());

  private static final List<Result> RESULTS =
      List.of(Samples.FULL, Samples.EMPTY, Samples.hostile());

  private static byte[] bytes(Report report, Result result, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Unlike a writer of a charset's name, this one refuses what is no text.
    try (Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()))) {
      report.write(result, about(language), writer);
      writer.append("still open");
    }
    return out.toByteArray();
  }

  @Test
  void equal_results_give_equal_bytes_in_any_locale() throws IOException {
    Locale before = Locale.getDefault();
    for (Report report : REPORTS) {
      for (Result result : RESULTS) {
        for (Language language : Language.values()) {
          byte[] first = bytes(report, result, language);
          try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(bytes(report, result, language)).isEqualTo(first);
          } finally {
            Locale.setDefault(before);
          }
        }
      }
    }
  }

  @Test
  void line_ends_are_the_same_on_every_platform() throws IOException {
    for (Report report : REPORTS) {
      String text = new String(bytes(report, Samples.FULL, Language.EN), StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("\r").endsWith("\nstill open");
    }
  }

  @Test
  void a_full_disk_is_not_hidden() {
    for (Report report : REPORTS) {
      assertThatThrownBy(() -> report.write(Samples.FULL, about(Language.EN), new FullDisk()))
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }

  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] text, int start, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
