package dev.asyncpython.its.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who has a wrong option or names a wrong server: no SonarQube is needed. */
class SetupMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... arguments) {
    return SetupMain.run(
        List.of(arguments),
        "en",
        environment,
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Usage: sonarqube-setup, Exit status: 0",
    "fr, Utilisation\u00a0: sonarqube-setup, Code de retour\u00a0: 0"
  })
  void help(String language, String usage, String status) {
    assertThat(run("--help", "--lang", language)).isZero();
    assertThat(out()).contains(usage, status, "--url", "--token", "--dry-run", "SONAR_TOKEN");
    assertThat(err()).isEmpty();
  }

  @Test
  void version() {
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("sonarqube-setup \\d+\\.\\d+\\.\\d+\\S*\\s+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour | Unknown argument: --colour.",
        "something | Unknown argument: something.",
        "--url | Value missing after --url.",
        "--lang de | Unknown language \"de\": en or fr.",
        "--url=http://a --url=http://b | --url was given twice.",
        "--token x | Which server?",
        "--url http://localhost:9000 | No token.",
        "--token x --url localhost:9000 | Not the address of a server: localhost:9000.",
        "--token x --url ftp://localhost | Not the address of a server: ftp://localhost.",
        "--token x --url http://localhost:99999 | Not the address of a server: http://localhost:99999",
        "--token x --url http://a --gate= | must not be empty",
        "--lang fr --colour | Argument inconnu\u00a0: --colour."
      })
  void wrong_usage(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(SetupMain.USAGE);
    assertThat(err()).contains(message, "sonarqube-setup --help");
    assertThat(out()).isEmpty();
  }

  @Test
  void nothing_answers() throws IOException {
    String url;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      url = "http://127.0.0.1:" + socket.getLocalPort();
    }
    Map<String, String> environment = Map.of("SONAR_HOST_URL", url, "SONAR_TOKEN", "squ_1");

    assertThat(run(environment)).isEqualTo(SetupMain.FAILED);
    assertThat(err()).contains("Nothing answers at " + url, "Nothing was changed.");
    assertThat(run(environment, "--lang", "fr")).isEqualTo(SetupMain.FAILED);
    assertThat(err()).contains("Rien ne répond à " + url, "Rien n'a été modifié.");
  }

  @Test
  void there_is_no_such_host() {
    assertThat(run("--url", "http://sonarqube.invalid/x", "--token", "t"))
        .isEqualTo(SetupMain.FAILED);
    assertThat(err()).contains("There is no such host: http://sonarqube.invalid/x.");
  }

  /** A server without TLS answers what it takes for a wrong request in plain text. */
  @Test
  void the_connection_is_not_secure() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (Socket client = socket.accept()) {
                      client.getOutputStream().write("HTTP/1.1 400\r\n\r\n".getBytes(UTF_8));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      String url = "https://127.0.0.1:" + socket.getLocalPort();

      assertThat(run("--url", url, "--token", "t")).isEqualTo(SetupMain.FAILED);
      server.join();
      assertThat(err()).contains("No secure connection to " + url, "javax.net.ssl.trustStore");
    }
  }

  @Test
  void the_server_is_too_slow() {
    RuntimeException failure =
        new IllegalStateException("Fail to request", new SocketTimeoutException("timeout"));

    assertThat(Failures.of(failure, "http://slow").key()).isEqualTo("error.timeout");
  }

  /** No such server can be had here: its first answer is imitated. */
  @ParameterizedTest
  @ValueSource(strings = {"9.9.0.65466", "25.11.0.114957"})
  void the_server_is_too_old(String version) throws IOException {
    try (Answers server = Answers.of(200, version)) {
      assertThat(run("--url", server.url() + "/", "--token", "t")).isEqualTo(SetupMain.FAILED);
      assertThat(err())
          .contains("SonarQube " + version + " at " + server.url() + " is too old", "25.12");
      assertThat(server.calls).containsExactly("GET /api/server/version");
    }
  }

  @Test
  void something_else_answers() throws IOException {
    try (Answers server = Answers.of(200, "<html><body>Please log in</body></html>")) {
      assertThat(run("--url", server.url(), "--token", "t")).isEqualTo(SetupMain.FAILED);
    }
    assertThat(err()).contains("is not SonarQube");
  }

  @Test
  void a_proxy_answers_with_an_error() throws IOException {
    try (Answers server = Answers.of(502, "<html><h1>Bad  Gateway</h1></html>")) {
      assertThat(run("--url", server.url(), "--token", "t")).isEqualTo(SetupMain.FAILED);
    }
    assertThat(err()).contains("answers with status 502: Bad Gateway");
  }

  @Test
  void the_token_is_refused() throws IOException {
    try (Answers server = Answers.of(401, "")) {
      assertThat(run("--url", server.url(), "--token", "squ_secret")).isEqualTo(SetupMain.FAILED);
    }
    assertThat(err()).contains("refuses the token", "My Account > Security");
    assertThat(err()).doesNotContain("squ_secret");
  }

  /** A server with one answer for everything. */
  private record Answers(HttpServer server, List<String> calls) implements AutoCloseable {

    static Answers of(int status, String text) throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      List<String> calls = new ArrayList<>();
      byte[] body = text.getBytes(UTF_8);
      server.createContext(
          "/",
          exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
              exchange.getResponseBody().write(body);
            }
            exchange.close();
          });
      server.start();
      return new Answers(server, calls);
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
