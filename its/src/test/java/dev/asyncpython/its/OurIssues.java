package dev.asyncpython.its;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asyncpython.its.api.Issue;
import java.util.List;

/** Issues of the plugin's rules, leaving out those of SonarSource's. */
final class OurIssues {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private OurIssues() {}

  static List<Issue> of(TestServer server, String project) {
    return Issue.ofProject(server.api(), project).stream()
        .filter(issue -> issue.rule().startsWith(TestServer.REPOSITORY + ":"))
        .toList();
  }

  /** One line for each issue: {@code path:line ASYNC001}. */
  static List<String> places(TestServer server, String project) {
    return of(server, project).stream().map(OurIssues::place).toList();
  }

  static String place(Issue issue) {
    String rule = issue.rule().substring(issue.rule().indexOf(':') + 1);
    return issue.path() + ":" + issue.line() + " " + rule;
  }

  static String json(List<Issue> issues) throws JsonProcessingException {
    return MAPPER.writeValueAsString(issues) + "\n";
  }
}
