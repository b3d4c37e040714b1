package dev.asyncpython.its.demo;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.api.Issue;
import dev.asyncpython.its.api.QualityGates;
import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.server.ScanResult;
import dev.asyncpython.its.server.ServerOptions;
import dev.asyncpython.its.server.SonarServer;
import dev.asyncpython.its.setup.Request;
import dev.asyncpython.its.setup.Setup;
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

  /** Login of a new server's administrator, and the password. */
  private static final String ADMINISTRATOR = "admin";

  private static final String LANGUAGE = "sonar.asyncpython.language";

  /** The unpacked server, its database and its search index. */
  private static final long NEEDED_MEGABYTES = 1_500;

  private static final long MEGABYTE = 1_000_000;
  private static final int LOG_LINES = 30;
  private static final int OTHER_PORT = 1;

  private final DemoOptions options;
  private final Texts texts;
  private final BuildFacts build;
  private final Path workspace;
  private final Path log;
  private final Progress progress;

  Demo(
      DemoOptions options,
      Texts texts,
      BuildFacts build,
      Path workspace,
      Path log,
      PrintStream err) {
    this.options = options;
    this.texts = texts;
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
    Path wanted = options.project;
    Project project =
        Project.of(wanted == null ? build.projects().resolve("sample") : wanted, texts);
    checkPort();
    checkSpace();
    return project;
  }

  private void checkPort() throws IOException {
    int port = options.port;
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
    ServerOptions server =
        new ServerOptions(
            build.newestServer(),
            List.of(build.pluginJar()),
            options.port,
            Path.of(System.getProperty("java.home")),
            build.mavenRepository(),
            build.scannerVersion(),
            workspace,
            Map.of(LANGUAGE, texts.language()),
            "");
    String address = "http://127.0.0.1:" + options.port;
    try {
      return progress.during(
          texts.text("progress.starting", build.newestServer(), address),
          () -> SonarServer.start(server));
    } catch (IllegalStateException e) {
      throw new DemoException(texts.text("error.start", log) + "\n" + lastLines(read(log)));
    }
  }

  /** Chooses profile and gate, scans, and reads what the server found. */
  Result scan(SonarServer server, Project project) throws IOException {
    WebApi api = server.api();
    Setup setup =
        progress.during(
            texts.text(
                "progress.configuring", Request.asDefault().profile(), Request.asDefault().gate()),
            () -> configure(server));
    ScanResult scan =
        progress.during(
            texts.text("progress.scanning", project.folder()),
            () -> server.scan(project.folder(), project.key(), project.scannerProperties()));
    if (scan.status() != 0) {
      throw new DemoException(texts.text("error.scan") + "\n" + lastLines(scan.log()));
    }
    List<Issue> issues = Issue.ofProject(api, project.key());
    return new Result(issues, setup, new QualityGates(api).status(project.key()));
  }

  /** As an administrator does it who has just installed the plugin. */
  private Setup configure(SonarServer server) {
    // The titles of rules come from the server's properties, which a scanner does not see.
    server.api().post("api/settings/set", "key", LANGUAGE, "value", texts.language());
    Users.create(server.api());
    return Setup.asDefault(
        server.url(), ADMINISTRATOR, ADMINISTRATOR, texts.language(), System.out);
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
