package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Result;
import java.io.IOException;
import java.util.Map;

/** One format of {@code --format}. */
public interface Report {

  /**
   * Writes a result. The output depends on nothing but the arguments: no date, no machine.
   *
   * @param result what was found
   * @param about what else reports say
   * @param out where to, in UTF-8; is not closed
   */
  void write(Result result, About about, Appendable out) throws IOException;

  /**
   * What reports say beside the result.
   *
   * @param language of the texts
   * @param colour whether the reader is a terminal that shows colours; for {@link TextReport} only
   * @param version of {@code async-check}
   * @param rules by key, all that ran, sorted
   */
  record About(
      dev.asyncpython.model.Language language,
      boolean colour,
      String version,
      Map<String, RuleInfo> rules) {}
}
