package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.ReportModel.Todo;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What to do, the most urgent first. */
final class TodoList {

  private static final String PERFORMANCE_RULE = "ASYNC003";

  private final ReportWords words;
  private final Map<String, RuleInfo> rules;

  TodoList(ReportWords words, Map<String, RuleInfo> rules) {
    this.words = words;
    this.rules = rules;
  }

  /**
   * The list.
   *
   * @param severities in their order
   * @param issues by severity and rule
   * @param problems number of files that could not be analysed
   */
  List<Todo> of(
      List<Severity> severities, Map<Severity, Map<String, List<Issue>>> issues, int problems) {
    List<Todo> todo = new ArrayList<>();
    for (Severity severity : severities) {
      issues
          .getOrDefault(severity, Map.of())
          .forEach((rule, found) -> todo.add(ofRule(rule, severity, found.size())));
    }
    if (problems > 0) {
      Inline text = Inline.text(words.get("problems.todo", problems));
      todo.add(new Todo(text, "", Severity.ERROR.code(), "problems"));
    }
    return todo;
  }

  private Todo ofRule(String rule, Severity severity, int count) {
    String tag = "";
    if (severity == Severity.ERROR) {
      tag = words.get("tag.CRITICAL");
    } else if (rule.equals(PERFORMANCE_RULE)) {
      tag = words.get("tag.PERF");
    }
    return new Todo(Inline.text(text(rule, count)), tag, severity.code(), rule);
  }

  private String text(String rule, int count) {
    if (words.has(rule + ".todo")) {
      return words.get(rule + ".todo", count);
    }
    RuleInfo info = rules.get(rule);
    String todo = words.get("other.todo", count, rule);
    return info == null ? todo : todo + words.get("label.colon") + " " + info.title();
  }
}
