package dev.asyncpython.its;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Stands before a real server, hands all calls on and all answers back, and changes what a test
 * wants changed: for states that cannot be had otherwise.
 *
 * @param server in front
 * @param calls of those that change something, as far as they were handed on
 */
record Front(HttpServer server, List<String> calls) implements AutoCloseable {

  private static final int BROKEN = 500;

  /** Keeps every byte as it is: some answers are protobuf messages. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /** A front that changes answers; the first argument is the path. */
  static Front changing(String url, BiFunction<String, String, String> answers) throws IOException {
    return start(url, answers, call -> false);
  }

  /** A front that answers some calls with an error instead of handing them on. */
  static Front failing(String url, Predicate<String> calls) throws IOException {
    return start(url, (path, answer) -> answer, calls);
  }

  private static Front start(
      String url, BiFunction<String, String, String> answers, Predicate<String> failing)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> calls = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    server.createContext(
        "/",
        exchange -> {
          String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
          if (failing.test(call)) {
            answer(exchange, BROKEN, "{\"errors\":[{\"msg\":\"out of order\"}]}".getBytes(BYTES));
            return;
          }
          HttpResponse<byte[]> answer = handOn(client, url, exchange);
          if (call.startsWith("POST")) {
            calls.add(call);
          }
          String changed =
              answers.apply(exchange.getRequestURI().getPath(), new String(answer.body(), BYTES));
          answer(exchange, answer.statusCode(), changed.getBytes(BYTES));
        });
    server.start();
    return new Front(server, calls);
  }

  private static HttpResponse<byte[]> handOn(HttpClient client, String url, HttpExchange exchange)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String header : List.of("Authorization", "Accept", "Content-Type")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
