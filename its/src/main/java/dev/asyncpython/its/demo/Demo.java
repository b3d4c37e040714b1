package dev.asyncpython.its.demo;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.api.QualityGates;
import dev.asyncpython.its.api.QualityProfiles;
import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.server.ScanResult;
import dev.asyncpython.its.server.ServerOptions;
import dev.asyncpython.its.server.SonarServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One demonstration: a server, a scan, a result. */
final class Demo {

  private static final String PROFILE = "Async Python";
  private static final String LANGUAGE = "sonar.asyncpython.language";

  /** Severities of {@code async-check}'s errors; the milder ones are advice. */
  private static final List<String> CONDITIONS =
      List.of(
          "software_quality_blocker_issues",
          "software_quality_high_issues",
          "new_software_quality_blocker_issues",
          "new_software_quality_high_issues");

  /** The unpacked server, its database and its search index. */
  private static final long NEEDED_MEGABYTES = 1_500;

  private static final long MEGABYTE = 1_000_000;
  private static final int LOG_LINES = 30;
  private static final int OTHER_PORT = 1;

  private final Arguments arguments;
  private final Texts texts;
  private final BuildFacts build;
  private final Path workspace;
  private final Path log;
  private final Progress progress;

  Demo(Arguments arguments, BuildFacts build, Path workspace, Path log, PrintStream err) {
    this.arguments = arguments;
    this.texts = arguments.texts();
    this.build = build;
    this.workspace = workspace;
    this.log = log;
    this.progress = new Progress(err, texts);
  }

  /**
   * Checks what can be checked before anything is started.
   *
   * @throws DemoException if something must be repaired first
   */
  Project check() throws IOException {
    Path wanted = arguments.project();
    Project project =
        Project.of(wanted == null ? build.projects().resolve("sample") : wanted, texts);
    checkPort();
    checkSpace();
    return project;
  }

  private void checkPort() throws IOException {
    int port = arguments.port();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new DemoException(
          texts.text(
              "error.portTaken", Integer.toString(port), Integer.toString(port + OTHER_PORT)));
    }
  }

  private void checkSpace() throws IOException {
    long free = Files.getFileStore(workspace).getUsableSpace() / MEGABYTE;
    if (free < NEEDED_MEGABYTES) {
      throw new DemoException(texts.text("error.noSpace", free, workspace, NEEDED_MEGABYTES));
    }
  }

  /** Starts the server, with the plugin speaking the chosen language. */
  SonarServer start() throws IOException {
    ServerOptions options =
        new ServerOptions(
            build.newestServer(),
            List.of(build.pluginJar()),
            arguments.port(),
            Path.of(System.getProperty("java.home")),
            build.mavenRepository(),
            build.scannerVersion(),
            workspace,
            Map.of(LANGUAGE, texts.language()),
            "");
    String address = "http://127.0.0.1:" + arguments.port();
    try {
      return progress.during(
          texts.text("progress.starting", build.newestServer(), address),
          () -> SonarServer.start(options));
    } catch (IllegalStateException e) {
      throw new DemoException(texts.text("error.start", log) + "\n" + lastLines(read(log)));
    }
  }

  /** Chooses profile and gate, scans, and reads what the server found. */
  Result scan(SonarServer server, Project project) throws IOException {
    WebApi api = server.api();
    QualityGates gates = new QualityGates(api);
    String gate =
        progress.during(
            texts.text("progress.configuring", PROFILE, texts.text("gate.name")),
            () -> configure(api, gates));
    ScanResult scan =
        progress.during(
            texts.text("progress.scanning", project.folder()),
            () -> server.scan(project.folder(), project.key(), project.scannerProperties()));
    if (scan.status() != 0) {
      throw new DemoException(texts.text("error.scan") + "\n" + lastLines(scan.log()));
    }
    List<Issue> issues = Issue.ofProject(api, project.key());
    return new Result(issues, gate, gates.status(project.key()));
  }

  private String configure(WebApi api, QualityGates gates) {
    String gate = texts.text("gate.name");
    // The titles of rules come from the server's properties, which a scanner does not see.
    api.post("api/settings/set", "key", LANGUAGE, "value", texts.language());
    Users.create(api);
    new QualityProfiles(api).makeDefault(PROFILE);
    gates.create(gate, CONDITIONS);
    gates.makeDefault(gate);
    return gate;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }
}
