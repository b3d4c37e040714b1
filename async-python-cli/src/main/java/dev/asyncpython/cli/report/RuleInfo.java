package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.rules.RulePage;
import java.util.List;
import java.util.function.Supplier;

/**
 * A rule as reports show it, in the language of the run.
 *
 * @param key for example {@code ASYNC001}
 * @param title one line
 * @param severity of its issues
 * @param tags as SonarQube shows them
 * @param page its description; read when asked for
 */
public record RuleInfo(
    String key, String title, Severity severity, List<String> tags, Supplier<RulePage> page) {

  public RuleInfo {
    tags = List.copyOf(tags);
  }
}
