package dev.asyncpython.its.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures of projects, folders and files. */
public final class Measures {

  private final WebApi api;

  /** Works on one server. */
  public Measures(WebApi api) {
    this.api = api;
  }

  /** The values of metrics by key; those that a component does not have are left out. */
  public Map<String, String> of(String component, List<String> metrics) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode measure :
        api.get(
                "api/measures/component",
                "component",
                component,
                "metricKeys",
                String.join(",", metrics))
            .path("component")
            .path("measures")) {
      values.put(measure.path("metric").asText(), measure.path("value").asText());
    }
    return values;
  }

  /** The keys of all metrics that begin alike, those of hidden metrics too. */
  public List<String> keys(String prefix) {
    return api.search("api/metrics/search", "metrics").stream()
        .map(metric -> metric.path("key").asText())
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .toList();
  }
}
