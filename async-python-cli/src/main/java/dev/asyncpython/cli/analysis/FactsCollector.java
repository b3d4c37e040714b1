package dev.asyncpython.cli.analysis;

import dev.asyncpython.checks.ProjectStore;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import java.util.HashMap;
import java.util.Map;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.caching.CacheContext;

/** Takes the facts of one file after the other, on one thread. */
final class FactsCollector implements ProjectStore {

  private final Map<String, PathRule> rules = new HashMap<>();
  private Map<String, ModuleFacts> facts = new HashMap<>();

  @Override
  public void add(PathRule rule, PythonFile file, ModuleFacts found) {
    rules.put(rule.key(), rule);
    facts.put(rule.key(), found);
  }

  @Override
  public void raised(PythonFile file) {
    // Only of interest for what may be skipped the next time.
  }

  @Override
  public boolean maySkip(PythonFile file, CacheContext cache) {
    return false;
  }

  /** The facts of the last file by rule key; from here on there are none. */
  Map<String, ModuleFacts> take() {
    Map<String, ModuleFacts> taken = facts;
    facts = new HashMap<>();
    return taken;
  }

  /** The rules that have asked for facts, by key. */
  Map<String, PathRule> rules() {
    return rules;
  }
}
