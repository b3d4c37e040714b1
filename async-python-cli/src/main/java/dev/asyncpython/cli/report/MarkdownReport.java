package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Result;
import java.io.IOException;

/** The report in GitHub's Markdown. */
public final class MarkdownReport implements Report {

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Template.load("report.md", new MarkdownMarkup()).write(ReportBuilder.build(result, about), out);
  }
}
