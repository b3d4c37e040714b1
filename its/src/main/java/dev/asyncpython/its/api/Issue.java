package dev.asyncpython.its.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An issue as the server shows it, without what differs from one scan to the next.
 *
 * @param rule repository and key, {@code async-python:ASYNC001}
 * @param path of the file, from the project's folder
 * @param line where the issue is shown, 0 for one of the whole file
 * @param columns first and last column on that line
 * @param message in the project's language
 * @param flow the secondary locations in the order in which a person reads them
 * @param effort to repair it
 * @param severity of the standard taxonomy
 * @param type of the standard taxonomy
 * @param attribute clean-code attribute
 * @param impacts severity for each software quality
 */
public record Issue(
    String rule,
    String path,
    int line,
    String columns,
    String message,
    List<Step> flow,
    String effort,
    String severity,
    String type,
    String attribute,
    Map<String, String> impacts) {

  /**
   * A secondary location.
   *
   * @param path of the file
   * @param line in it
   * @param message what a person reads there
   */
  public record Step(String path, int line, String message) {}

  /** Takes copies. */
  public Issue {
    flow = List.copyOf(flow);
    // Not Map.copyOf: its order changes from run to run, and these are written to files.
    impacts = new TreeMap<>(impacts);
  }

  /** All open issues of a project, sorted by place. */
  public static List<Issue> ofProject(WebApi api, String project) {
    return api
        .search(
            "api/issues/search",
            "issues",
            "components",
            project,
            "issueStatuses",
            "OPEN,CONFIRMED",
            "additionalFields",
            "_all")
        .stream()
        .map(Issue::of)
        .sorted(
            Comparator.comparing(Issue::path)
                .thenComparing(Issue::line)
                .thenComparing(Issue::columns)
                .thenComparing(Issue::rule))
        .toList();
  }

  /** One issue of an answer of {@code api/issues/search}. */
  public static Issue of(JsonNode json) {
    return new Issue(
        json.path("rule").asText(),
        pathOf(json),
        json.path("line").asInt(),
        json.path("textRange").path("startOffset").asText()
            + "-"
            + json.path("textRange").path("endOffset").asText(),
        json.path("message").asText(),
        flowOf(json),
        json.path("effort").asText(),
        json.path("severity").asText(),
        json.path("type").asText(),
        json.path("cleanCodeAttribute").asText(),
        impactsOf(json));
  }

  private static List<Step> flowOf(JsonNode issue) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode flow : issue.path("flows")) {
      List<Step> locations = new ArrayList<>();
      for (JsonNode location : flow.path("locations")) {
        locations.add(
            new Step(
                pathOf(location),
                location.path("textRange").path("startLine").asInt(),
                location.path("msg").asText()));
      }
      // As the pages of SonarQube do; BrowserIT compares with what they show. What a check of the
      // analyzer adds to an issue comes as flows of one location.
      Collections.reverse(locations);
      steps.addAll(locations);
    }
    return steps;
  }

  private static Map<String, String> impactsOf(JsonNode issue) {
    Map<String, String> impacts = new TreeMap<>();
    issue
        .path("impacts")
        .forEach(
            impact ->
                impacts.put(
                    impact.path("softwareQuality").asText(), impact.path("severity").asText()));
    return impacts;
  }

  /** A component is {@code project:path}; the project's key may hold colons, a path does not. */
  private static String pathOf(JsonNode json) {
    String component = json.path("component").asText();
    return component.substring(component.lastIndexOf(':') + 1);
  }
}
