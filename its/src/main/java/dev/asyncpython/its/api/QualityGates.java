package dev.asyncpython.its.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Quality gates. */
public final class QualityGates {

  private final WebApi api;

  /** Works on one server. */
  public QualityGates(WebApi api) {
    this.api = api;
  }

  /** Creates a gate that fails when any of the metrics is above 0. */
  public void create(String name, List<String> metrics) {
    api.post("api/qualitygates/create", "name", name);
    // A new gate comes with the conditions of "Sonar way".
    for (JsonNode condition : api.get("api/qualitygates/show", "name", name).path("conditions")) {
      api.post("api/qualitygates/delete_condition", "id", condition.path("id").asText());
    }
    for (String metric : metrics) {
      api.post(
          "api/qualitygates/create_condition",
          "gateName",
          name,
          "metric",
          metric,
          "op",
          "GT",
          "error",
          "0");
    }
  }

  /** Makes a project use a gate. */
  public void select(String name, String project) {
    api.post("api/qualitygates/select", "gateName", name, "projectKey", project);
  }

  /** Makes a gate the default of all projects. */
  public void makeDefault(String name) {
    api.post("api/qualitygates/set_as_default", "name", name);
  }

  /** Returns the status of a project and of its conditions. */
  public JsonNode status(String project) {
    return api.get("api/qualitygates/project_status", "projectKey", project).path("projectStatus");
  }
}
