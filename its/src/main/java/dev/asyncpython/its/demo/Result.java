package dev.asyncpython.its.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.setup.Setup;
import java.util.List;

/**
 * What the server found.
 *
 * @param issues sorted by place
 * @param setup of the server, which knows the names of measures
 * @param status of the project, with its conditions
 */
record Result(List<Issue> issues, Setup setup, JsonNode status) {

  private static final String OURS = "async-python:";

  boolean passed() {
    return status.path("status").asText().equals("OK");
  }

  /** The issues in the form of the seed, with their paths, then the gate. */
  String describe(Texts texts) {
    List<Issue> ours = issues.stream().filter(issue -> issue.rule().startsWith(OURS)).toList();
    StringBuilder text = new StringBuilder();
    text.append(texts.text("result.issues", ours.size())).append('\n');
    String file = "";
    for (Issue issue : ours) {
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
    text.append('\n');
    if (issues.size() > ours.size()) {
      text.append(texts.text("result.others", issues.size() - ours.size())).append("\n\n");
    }
    text.append(texts.text(passed() ? "result.passed" : "result.failed", setup.gate()))
        .append('\n');
    for (JsonNode condition : status.path("conditions")) {
      if (condition.path("status").asText().equals("ERROR")) {
        text.append("  ")
            .append(
                texts.text(
                    "result.condition",
                    setup.metricName(condition.path("metricKey").asText()),
                    condition.path("actualValue").asText(),
                    condition.path("errorThreshold").asText()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String key(String rule) {
    return rule.substring(rule.indexOf(':') + 1);
  }
}
