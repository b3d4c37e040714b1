package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Result;
import java.io.IOException;

/**
 * The report as one HTML file that needs nothing else: no network, no script. It can be read on a
 * screen, light or dark, and on paper.
 */
public final class HtmlReport implements Report {

  @Override
  public void write(Result result, About about, Appendable out) throws IOException {
    Template.load("report.html", new HtmlMarkup()).write(ReportBuilder.build(result, about), out);
  }
}
