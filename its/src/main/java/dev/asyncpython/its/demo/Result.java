package dev.asyncpython.its.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.Issue;
import java.util.List;

/**
 * What the server found.
 *
 * @param issues sorted by place
 * @param gate its name
 * @param status of the project, with its conditions
 */
record Result(List<Issue> issues, String gate, JsonNode status) {

  boolean passed() {
    return status.path("status").asText().equals("OK");
  }

  /** The issues in the form of the seed, with their paths, then the gate. */
  String describe(Texts texts) {
    StringBuilder text = new StringBuilder();
    text.append(texts.text("result.issues", issues.size())).append('\n');
    String file = "";
    for (Issue issue : issues) {
      if (!issue.path().equals(file)) {
        file = issue.path();
        text.append('\n');
      }
      text.append(
              texts.text(
                  "result.issue", issue.path(), issue.line(), key(issue.rule()), issue.message()))
          .append('\n');
      for (Issue.Step step : issue.flow()) {
        text.append("    ")
            .append(texts.text("result.step", step.path(), step.line(), step.message()))
            .append('\n');
      }
    }
    text.append('\n')
        .append(texts.text(passed() ? "result.passed" : "result.failed", gate))
        .append('\n');
    for (JsonNode condition : status.path("conditions")) {
      if (condition.path("status").asText().equals("ERROR")) {
        text.append("  ")
            .append(
                texts.text(
                    "result.condition",
                    texts.text("metric." + condition.path("metricKey").asText()),
                    condition.path("actualValue").asText()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String key(String rule) {
    return rule.substring(rule.indexOf(':') + 1);
  }
}
