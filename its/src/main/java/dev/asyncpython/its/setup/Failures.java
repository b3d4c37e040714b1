package dev.asyncpython.its.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.sonarqube.ws.client.HttpException;

/** Says of what the client throws what a person can do about it. */
final class Failures {

  private static final int UNAUTHORIZED = 401;
  private static final int LONGEST_ANSWER = 300;

  private Failures() {}

  /**
   * Words for a failed call.
   *
   * @param url of the server
   */
  static SetupException of(RuntimeException failure, String url) {
    if (failure instanceof HttpException http) {
      return http.code() == UNAUTHORIZED
          ? new SetupException("error.badToken", url)
          : new SetupException("error.http", url, Integer.toString(http.code()), answer(http));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return ofNetwork(io, url);
      }
    }
    throw failure;
  }

  private static SetupException ofNetwork(IOException failure, String url) {
    if (failure instanceof UnknownHostException) {
      return new SetupException("error.unknownHost", url);
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return new SetupException("error.refused", url);
    }
    if (failure instanceof InterruptedIOException) {
      // OkHttp's timeouts of connecting and of reading.
      return new SetupException("error.timeout", url);
    }
    if (failure instanceof SSLException) {
      return new SetupException("error.tls", url, message(failure));
    }
    if (failure instanceof InvalidProtocolBufferException) {
      return new SetupException("error.notSonarQube", url);
    }
    return new SetupException("error.network", url, message(failure));
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** What SonarQube says, without the JSON around it; of a page only that it is one. */
  private static String answer(HttpException failure) {
    String content = text(failure.content());
    try {
      String messages =
          new JsonMapper()
              .readTree(content)
              .path("errors")
              .valueStream()
              .map(error -> error.path("msg").asText())
              .collect(Collectors.joining(" "));
      if (!messages.isEmpty()) {
        return messages;
      }
    } catch (JsonProcessingException e) {
      // Then it is shown as it stands.
    }
    String line = content.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) + "..." : line;
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : content;
  }
}
