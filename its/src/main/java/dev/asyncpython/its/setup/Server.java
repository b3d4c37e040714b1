package dev.asyncpython.its.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.Supplier;
import org.sonarqube.ws.client.HttpConnector;
import org.sonarqube.ws.client.WsClient;
import org.sonarqube.ws.client.WsClientFactories;

/** A server's Web API, through SonarSource's own client; what fails is said for a person. */
final class Server {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 60_000;

  /** Tokens of a project's analyses, and of all analyses. */
  private static final List<String> ANALYSIS_PREFIXES = List.of("sqp_", "sqa_");

  private static final JsonMapper MAPPER = new JsonMapper();

  private final WsClient client;
  private final String url;

  private final boolean isAnalysisToken;

  private Server(HttpConnector.Builder connector, String url, boolean isAnalysisToken) {
    this.url = url;
    this.isAnalysisToken = isAnalysisToken;
    this.client =
        WsClientFactories.getDefault()
            .newClient(
                connector
                    .url(url)
                    .userAgent("sonarqube-setup")
                    .connectTimeoutMilliseconds(CONNECT_MILLIS)
                    .readTimeoutMilliseconds(READ_MILLIS)
                    .build());
  }

  static Server withToken(String url, String token) {
    boolean isAnalysisToken = ANALYSIS_PREFIXES.stream().anyMatch(token::startsWith);
    return new Server(HttpConnector.newBuilder().token(token), withoutSlash(url), isAnalysisToken);
  }

  static Server withPassword(String url, String login, String password) {
    return new Server(
        HttpConnector.newBuilder().credentials(login, password), withoutSlash(url), false);
  }

  private static String withoutSlash(String url) {
    return url.replaceAll("/+$", "");
  }

  /** The address that the person gave. */
  String url() {
    return url;
  }

  /** Whether the token is of a type that administers nothing. */
  boolean isAnalysisToken() {
    return isAnalysisToken;
  }

  /** SonarSource's client: calls of it go through the methods below. */
  WsClient client() {
    return client;
  }

  /**
   * Makes a call.
   *
   * @throws SetupException if it fails
   */
  <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw Failures.of(e, url);
    }
  }

  /**
   * Makes a call that returns nothing.
   *
   * @throws SetupException if it fails
   */
  void run(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      throw Failures.of(e, url);
    }
  }

  /** Makes a call for whose answer the client has no type. */
  JsonNode json(Supplier<String> call) {
    String answer = call(call);
    try {
      return MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new SetupException("error.notSonarQube", url);
    }
  }
}
