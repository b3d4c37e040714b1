package dev.asyncpython.cli;

import dev.asyncpython.cli.report.GithubReport;
import dev.asyncpython.cli.report.HtmlReport;
import dev.asyncpython.cli.report.JsonReport;
import dev.asyncpython.cli.report.MarkdownReport;
import dev.asyncpython.cli.report.Report;
import dev.asyncpython.cli.report.SarifReport;
import dev.asyncpython.cli.report.TextReport;
import java.util.Locale;
import java.util.Optional;

/** The values of {@code --format}. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  MARKDOWN,
  HTML,
  GITHUB;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> of(String code) {
    for (Format format : values()) {
      if (format.code().equals(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  Report report() {
    return switch (this) {
      case TEXT -> new TextReport();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case MARKDOWN -> new MarkdownReport();
      case HTML -> new HtmlReport();
      case GITHUB -> new GithubReport();
    };
  }
}
