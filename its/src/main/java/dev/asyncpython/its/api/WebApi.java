package dev.asyncpython.its.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sonar.orchestrator.http.HttpCall;
import com.sonar.orchestrator.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The Web API as JSON, called as the administrator. Not through SonarSource's generated sonar-ws
 * client: its messages belong to one server version, and the tests compare the answers of two.
 */
public final class WebApi {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int PAGE_SIZE = 500;

  private final Function<String, HttpCall> server;

  /**
   * Creates the API of a server.
   *
   * @param server makes a call of a path
   */
  public WebApi(Function<String, HttpCall> server) {
    this.server = server;
  }

  /**
   * Reads.
   *
   * @param path for example {@code api/rules/show}
   * @param parameters names and values in turn
   */
  public JsonNode get(String path, String... parameters) {
    return call(HttpMethod.GET, path, List.of(parameters));
  }

  /**
   * Changes something.
   *
   * @param path for example {@code api/qualitygates/create}
   * @param parameters names and values in turn
   */
  public JsonNode post(String path, String... parameters) {
    return call(HttpMethod.POST, path, List.of(parameters));
  }

  /**
   * Reads all pages of a search.
   *
   * @param path for example {@code api/issues/search}
   * @param array the name of the array that holds the results
   * @param parameters names and values in turn
   */
  public List<JsonNode> search(String path, String array, String... parameters) {
    List<JsonNode> results = new ArrayList<>();
    for (int page = 1; ; page++) {
      List<String> all = new ArrayList<>(List.of(parameters));
      all.addAll(List.of("ps", Integer.toString(PAGE_SIZE), "p", Integer.toString(page)));
      JsonNode answer = call(HttpMethod.GET, path, all);
      answer.path(array).forEach(results::add);
      JsonNode total =
          answer.has("paging") ? answer.path("paging").path("total") : answer.path("total");
      if (page * PAGE_SIZE >= total.asInt()) {
        return results;
      }
    }
  }

  private JsonNode call(HttpMethod method, String path, List<String> parameters) {
    HttpCall call = server.apply(path).setMethod(method).setAdminCredentials();
    for (int i = 0; i < parameters.size(); i += 2) {
      call.setParam(parameters.get(i), parameters.get(i + 1));
    }
    String body = call.execute().getBodyAsString();
    try {
      return body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + body, e);
    }
  }
}
