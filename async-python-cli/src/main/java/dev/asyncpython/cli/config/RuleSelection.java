package dev.asyncpython.cli.config;

import dev.asyncpython.cli.rules.RuleCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which rules run. */
public final class RuleSelection {

  private RuleSelection() {}

  /**
   * The keys of the rules to run, sorted.
   *
   * @param select keys or prefixes of keys; the default rules when empty
   * @param ignore keys or prefixes to leave out
   * @param all adds the rules that are off by default
   * @throws ConfigurationException for a key that is no rule and begins none
   */
  public static List<String> of(
      RuleCatalogue rules, Collection<String> select, Collection<String> ignore, boolean all)
      throws ConfigurationException {
    for (String key : select) {
      check(rules, "select", key);
    }
    for (String key : ignore) {
      check(rules, "ignore", key);
    }
    return rules.rules().keySet().stream()
        .filter(key -> select.isEmpty() ? all || rules.isDefault(key) : isOneOf(key, select))
        .filter(key -> !isOneOf(key, ignore))
        .toList();
  }

  private static void check(RuleCatalogue rules, String option, String key)
      throws ConfigurationException {
    if (key.isBlank() || rules.rules().keySet().stream().noneMatch(known -> begins(known, key))) {
      throw new ConfigurationException(
          "rule.unknown", option, key, String.join(", ", rules.rules().keySet()));
    }
  }

  private static boolean isOneOf(String key, Collection<String> prefixes) {
    return prefixes.stream().anyMatch(prefix -> begins(key, prefix));
  }

  private static boolean begins(String key, String prefix) {
    return prefix.equalsIgnoreCase("ALL") || key.startsWith(prefix.toUpperCase(Locale.ROOT));
  }
}
