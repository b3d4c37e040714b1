package dev.asyncpython.testing;

import dev.asyncpython.checks.ProjectStore;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.testing.ProjectRun.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.caching.CacheContext;

/** Keeps what rules leave there, and groups the rules whose facts are the same objects. */
final class CollectingStore implements ProjectStore {

  private final UnaryOperator<String> pathOf;
  private final Map<PathRule, List<ProjectFile>> byRule = new LinkedHashMap<>();
  private final List<Deferral> deferrals = new ArrayList<>();

  /**
   * An empty store.
   *
   * @param pathOf gives the path of a file from its key
   */
  CollectingStore(UnaryOperator<String> pathOf) {
    this.pathOf = pathOf;
  }

  @Override
  public void add(PathRule rule, PythonFile file, ModuleFacts facts) {
    if (!facts.file().equals(file.key())) {
      throw new IllegalStateException("Facts of " + facts.file() + " given for " + file.key());
    }
    byRule
        .computeIfAbsent(rule, r -> new ArrayList<>())
        .add(new ProjectFile(pathOf.apply(file.key()), facts));
  }

  @Override
  public void raised(PythonFile file) {
    // Only of interest for what may be skipped the next time.
  }

  @Override
  public void deferred(Deferral deferral) {
    deferrals.add(deferral);
  }

  @Override
  public boolean maySkip(PythonFile file, CacheContext cache) {
    return false;
  }

  /** The facts of each group of rules; from here on the store is empty. */
  List<Facts> take() {
    List<Facts> groups = facts();
    byRule.clear();
    return groups;
  }

  /** What the rules have left to others by looking at one file. */
  List<Deferral> deferrals() {
    return deferrals;
  }

  /** The facts of each group of rules, in the order in which they came. */
  List<Facts> facts() {
    List<Facts> groups = new ArrayList<>();
    byRule.forEach(
        (rule, files) -> {
          for (Facts group : groups) {
            if (areSame(group.files(), files)) {
              group.rules().add(rule);
              return;
            }
          }
          groups.add(new Facts(new ArrayList<>(List.of(rule)), files));
        });
    return groups;
  }

  @SuppressWarnings("ReferenceEquality") // That is the question: the same facts, or equal ones?
  private static boolean areSame(List<ProjectFile> one, List<ProjectFile> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).facts() != other.get(i).facts()) {
        return false;
      }
    }
    return true;
  }
}
