package dev.asyncpython.its.server;

import com.sonar.orchestrator.Orchestrator;
import com.sonar.orchestrator.OrchestratorBuilder;
import com.sonar.orchestrator.build.BuildResult;
import com.sonar.orchestrator.build.SonarScanner;
import com.sonar.orchestrator.config.Configuration;
import com.sonar.orchestrator.container.Server;
import com.sonar.orchestrator.container.SonarDistribution;
import com.sonar.orchestrator.locator.FileLocation;
import com.sonar.orchestrator.server.StartupLogWatcher;
import com.sonar.orchestrator.util.System2;
import dev.asyncpython.its.api.WebApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A running SonarQube server with its bundled Python analyzer and the given plugins. */
public final class SonarServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Orchestrator orchestrator;
  private final ServerOptions options;
  private final Path workspace;

  private SonarServer(Orchestrator orchestrator, ServerOptions options, Path workspace) {
    this.orchestrator = orchestrator;
    this.options = options;
    this.workspace = workspace;
  }

  /** Unpacks and starts a server; returns when it answers. */
  public static SonarServer start(ServerOptions options) throws IOException {
    Path workspace = Workspace.prepare(options.workspace());
    Builder builder =
        new Builder(
            Configuration.builder()
                .setProperty("java.home", ServerUser.javaHome(options.jdk(), workspace))
                .setProperty("maven.localRepository", options.mavenRepository())
                .setProperty("orchestrator.workspaceDir", workspace)
                .build());
    builder
        .setSonarVersion(options.version())
        .addBundledPluginToKeep("sonar-python")
        .useDefaultAdminCredentialsForBuilds(true)
        .setServerProperty("sonar.web.host", LOOPBACK)
        // Orchestrator chooses free ports for the database and for Elasticsearch.
        .setServerProperty("sonar.web.port", port(options.port()))
        .setServerProperty("sonar.telemetry.enable", "false")
        .setServerProperty("sonar.updatecenter.activate", "false");
    for (String process : List.of("web", "ce", "search")) {
      builder.setServerProperty("sonar." + process + ".javaAdditionalOpts", options.javaOptions());
    }
    options.properties().forEach(builder::setServerProperty);
    options.plugins().forEach(jar -> builder.addPlugin(FileLocation.of(jar.toFile())));
    Orchestrator orchestrator = builder.build();
    orchestrator.start();
    return new SonarServer(orchestrator, options, workspace);
  }

  private static String port(int wanted) throws IOException {
    if (wanted != 0) {
      return Integer.toString(wanted);
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /** The address to open in a browser. */
  public String url() {
    return orchestrator.getServer().getUrl();
  }

  /** The server's Web API, as its administrator. */
  public WebApi api() {
    Server server = orchestrator.getServer();
    return new WebApi(server::newHttpCall);
  }

  /** Scans a project with the real sonar-scanner and waits until the server has its report. */
  public ScanResult scan(Path project, String key, Map<String, String> properties) {
    SonarScanner scan =
        SonarScanner.create(project.toFile())
            .setScannerVersion(options.scannerVersion())
            .setProjectKey(key)
            .setShowErrors(false)
            .setProperty("sonar.scanner.skipJreProvisioning", "true")
            .setProperty("sonar.projectBaseDir", project.toString())
            // Nothing is written beside the sources nor into the user's home.
            .setProperty("sonar.working.directory", work("scanner-work").toString())
            .setProperty("sonar.userHome", work("scanner-home").toString())
            .setEnvironmentVariable("JAVA_HOME", options.jdk().toString())
            .setEnvironmentVariable("SONAR_SCANNER_JAVA_OPTS", options.javaOptions());
    properties.forEach(scan::setProperty);
    BuildResult result = orchestrator.executeBuildQuietly(scan, true);
    return new ScanResult(result.getLastStatus(), result.getLogs());
  }

  private Path work(String name) {
    return workspace.resolve(name);
  }

  /** Lines of all the server's logs that say WARN or ERROR, each after its file's name. */
  public List<String> complaints() {
    Server server = orchestrator.getServer();
    return Stream.of(server.getAppLogs(), server.getWebLogs(), server.getCeLogs())
        .flatMap(
            log ->
                read(log.toPath())
                    .lines()
                    .filter(LogLines::isComplaint)
                    .map(line -> log.getName() + ": " + line))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    orchestrator.stop();
  }

  /** Orchestrator's builder, without its JUnit rules. */
  private static final class Builder extends OrchestratorBuilder<Builder, Orchestrator> {

    Builder(Configuration configuration) {
      super(configuration, System2.INSTANCE);
    }

    @Override
    protected Orchestrator build(
        Configuration configuration, SonarDistribution distribution, StartupLogWatcher watcher) {
      return new Orchestrator(configuration, distribution, watcher);
    }
  }
}
