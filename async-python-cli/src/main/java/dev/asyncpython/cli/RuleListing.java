package dev.asyncpython.cli;

import dev.asyncpython.cli.config.ConfigurationException;
import dev.asyncpython.cli.report.PageText;
import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.rules.RuleCatalogue;
import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.util.Locale;

/** What {@code --list-rules} and {@code --explain} print. */
final class RuleListing {

  private RuleListing() {}

  /** A line for each rule: key, severity, title; rules that are off by default say so. */
  static String all(RuleCatalogue rules, Language language) {
    Texts texts = Texts.load("command", language);
    StringBuilder list = new StringBuilder();
    for (RuleInfo rule : rules.rules().values()) {
      list.append(rule.key())
          .append("  ")
          .append(String.format(Locale.ROOT, "%-7s", rule.severity().code()))
          .append("  ")
          .append(rule.title())
          .append(rules.isDefault(rule.key()) ? "" : texts.get("rule.optional"))
          .append('\n');
    }
    return list.toString();
  }

  /**
   * The page of a rule.
   *
   * @throws ConfigurationException if there is none
   */
  static String explain(RuleCatalogue rules, String key) throws ConfigurationException {
    RuleInfo rule = rules.rules().get(key.toUpperCase(Locale.ROOT));
    if (rule == null) {
      throw new ConfigurationException(
          "rule.unknown", "explain", key, String.join(", ", rules.rules().keySet()));
    }
    String title = rule.key() + " (" + rule.severity().code() + "): " + rule.title();
    return title + "\n" + "=".repeat(title.length()) + "\n\n" + PageText.plain(rule.page().get());
  }
}
