package dev.asyncpython.sonar;

import dev.asyncpython.rules.RuleMetadata;
import dev.asyncpython.rules.RuleRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.api.ce.measure.Issue;
import org.sonar.api.ce.measure.Measure;
import org.sonar.api.ce.measure.MeasureComputer.MeasureComputerContext;
import org.sonar.api.issue.IssueStatus;

/**
 * A finding of a file that nobody has accepted or called false, as the Compute Engine sees it.
 *
 * @param family of its rule
 * @param severity of the issue; that of the rule when a rule of SonarSource reports it instead
 * @param direct whether its cause stands where it is reported
 */
record OpenFinding(String family, String severity, boolean direct) {

  /** Of an issue that does not count, or not yet. */
  private static final Set<IssueStatus> SETTLED =
      Set.of(
          IssueStatus.ACCEPTED,
          IssueStatus.FALSE_POSITIVE,
          IssueStatus.FIXED,
          IssueStatus.IN_SANDBOX);

  private static final String SONARSOURCE = "python";

  /** What is known of the rules, by key. */
  static Map<String, RuleMetadata> rules() {
    Map<String, RuleMetadata> rules = new HashMap<>();
    RuleRegistry.keys().forEach(key -> rules.put(key, RuleMetadata.of(key)));
    return rules;
  }

  /** The findings of a file: our open issues, and what rules of SonarSource report instead. */
  static List<OpenFinding> of(MeasureComputerContext file, Map<String, RuleMetadata> rules) {
    List<OpenFinding> findings = new ArrayList<>();
    Map<String, Integer> builtins = new HashMap<>();
    for (Issue issue : file.getIssues()) {
      String key = issue.ruleKey().rule();
      if (SETTLED.contains(issue.issueStatus())) {
        continue;
      }
      if (issue.ruleKey().repository().equals(SONARSOURCE)) {
        builtins.merge(key, 1, Integer::sum);
      }
      RuleMetadata rule = rules.get(key);
      if (rule != null && issue.ruleKey().repository().equals(AsyncPythonPlugin.REPOSITORY_KEY)) {
        findings.add(new OpenFinding(rule.family(), issue.severity(), isDirect(issue, rule)));
      }
    }
    Measure deferred = file.getMeasure(AsyncMetrics.DEFERRED_COUNTS);
    if (deferred != null) {
      DeferredCounts.parse(deferred.getStringValue())
          .forEach((key, counts) -> addDeferred(rules.get(key), counts, builtins, findings));
    }
    return findings;
  }

  /** The path is not known here, but an issue costs more for each call on it. */
  private static boolean isDirect(Issue issue, RuleMetadata rule) {
    return issue.effort() == null || issue.effort().toMinutes() <= rule.directMinutes();
  }

  private static void addDeferred(
      @Nullable RuleMetadata rule,
      Map<String, Integer> counts,
      Map<String, Integer> builtins,
      List<OpenFinding> findings) {
    if (rule == null) {
      return;
    }
    counts.forEach(
        (builtin, count) -> {
          // Fewer are open when somebody has accepted some, or a comment hides them.
          int open = Math.min(count, builtins.getOrDefault(builtin, 0));
          builtins.merge(builtin, -open, Integer::sum);
          for (int i = 0; i < open; i++) {
            findings.add(new OpenFinding(rule.family(), rule.severity(), true));
          }
        });
  }
}
