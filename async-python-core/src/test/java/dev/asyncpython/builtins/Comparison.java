package dev.asyncpython.builtins;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.RuleParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.TestPythonVisitorRunner;

/**
 * What our rules and SonarSource's report in one file: ours with no built-in rule active, with all
 * of them, and with each of them alone.
 */
final class Comparison {

  /** These mark the whole call; the other ones, and ours, its callee. */
  private static final Set<String> MARK_WHOLE_CALL = Set.of("S3862", "S5644", "S7493");

  private final Path file;
  private final Map<String, Set<Place>> builtins = new TreeMap<>();

  /** By the active built-in rules. */
  private final Map<Set<String>, Set<Own>> own = new HashMap<>();

  private Comparison(Path file) {
    this.file = file;
  }

  /**
   * Analyses a file once with all checks.
   *
   * @param keys of the built-in rules to look at
   * @param parameters of one of our rules
   */
  static Comparison of(Path file, Set<String> keys, String rule, Map<String, String> parameters) {
    Comparison result = new Comparison(file);
    PythonVisitorContext context = TestPythonVisitorRunner.createContext(file.toFile());
    SubscriptionVisitor.analyze(BuiltinChecks.of(keys), context);
    Map<Place, Place> callees = Place.callees(context.rootTree());
    for (PreciseIssue issue : context.getIssues()) {
      Place place = Place.of(issue.primaryLocation());
      String key = BuiltinChecks.key(issue.check().getClass());
      result
          .builtins
          .computeIfAbsent(key, k -> new HashSet<>())
          .add(MARK_WHOLE_CALL.contains(key) ? callees.getOrDefault(place, place) : place);
    }
    IdentityHashMap<PythonSubscriptionCheck, Set<String>> scenarios = new IdentityHashMap<>();
    for (Set<String> active : result.scenarios(keys)) {
      result.own.put(active, new TreeSet<>());
      for (AsyncCheck check :
          Analysis.checks(
              AnalysisContext.builder().activeBuiltins(active), RuleRegistry.checks())) {
        if (check.key().equals(rule)) {
          RuleParameters.set(check, parameters);
        }
        scenarios.put(check, active);
      }
    }
    SubscriptionVisitor.analyze(List.copyOf(scenarios.keySet()), context);
    for (PreciseIssue issue : context.getIssues()) {
      Set<String> active = scenarios.get(issue.check());
      if (active != null) {
        result.own.get(active).add(Own.of(BuiltinChecks.key(issue.check().getClass()), issue));
      }
    }
    return result;
  }

  /** No built-in rule active, all of them, and each that reports something here alone. */
  private Set<Set<String>> scenarios(Set<String> keys) {
    Set<Set<String>> scenarios = new HashSet<>(Set.of(Set.of(), Set.copyOf(keys)));
    builtins.keySet().forEach(key -> scenarios.add(Set.of(key)));
    return scenarios;
  }

  /** Keys of the built-in rules that report a call. */
  Set<String> builtinsOn(Place callee) {
    Set<String> keys = new TreeSet<>();
    builtins.forEach(
        (key, places) -> {
          if (places.contains(callee)) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** What a user would get twice or lose, with all built-in rules active or with any one alone. */
  List<Difference> wrong() {
    Set<Difference> wrong = new HashSet<>();
    Set<Own> before = own.get(Set.of());
    own.forEach(
        (active, after) -> {
          for (Own issue : before) {
            List<String> same = active.stream().filter(key -> covers(key, issue)).sorted().toList();
            if (after.contains(issue) && !same.isEmpty()) {
              wrong.add(difference(issue, "is reported twice, also by " + same));
            } else if (!after.contains(issue) && same.isEmpty()) {
              wrong.add(difference(issue, "is lost with " + active + " active"));
            }
          }
          after.stream()
              .filter(issue -> !before.contains(issue))
              .forEach(issue -> wrong.add(difference(issue, "is new with " + active + " active")));
        });
    return wrong.stream().sorted(Comparator.comparing(Difference::toString)).toList();
  }

  private Difference difference(Own issue, String what) {
    String code =
        Fixtures.read(file).lines().skip(issue.place().line() - 1L).findFirst().orElse("");
    return new Difference(issue.key() + "/" + file.getFileName(), code.strip(), issue + " " + what);
  }

  /**
   * What is wrong.
   *
   * @param file rule and name of the file
   * @param code the line
   * @param text the issue and what became of it
   */
  record Difference(String file, String code, String text) {}

  private boolean covers(String key, Own issue) {
    return issue.places().stream().anyMatch(builtins.getOrDefault(key, Set.of())::contains);
  }

  /**
   * An issue of ours.
   *
   * @param places where a built-in rule would report the same defect: where ours stands, or the end
   *     of its path
   */
  private record Own(String key, Place place, String message, List<Place> places)
      implements Comparable<Own> {

    static Own of(String key, PreciseIssue issue) {
      List<Place> places = new ArrayList<>();
      places.add(Place.of(issue.primaryLocation()));
      for (IssueLocation secondary : issue.secondaryLocations()) {
        places.add(Place.of(secondary));
      }
      return new Own(
          key,
          Place.of(issue.primaryLocation()),
          String.valueOf(issue.primaryLocation().message()),
          places);
    }

    @Override
    public int compareTo(Own other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return place + " " + key + " (" + message + ")";
    }
  }
}
