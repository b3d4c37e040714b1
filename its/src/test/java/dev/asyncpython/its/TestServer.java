package dev.asyncpython.its;

import dev.asyncpython.its.api.QualityProfiles;
import dev.asyncpython.its.api.WebApi;
import dev.asyncpython.its.server.ScanResult;
import dev.asyncpython.its.server.ServerOptions;
import dev.asyncpython.its.server.SonarServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The server under test.
 *
 * @param sonarQube the running server with the plugin
 * @param version of SonarQube
 * @param language of the rules, {@code en} or {@code fr}
 */
record TestServer(SonarServer sonarQube, String version, String language) implements AutoCloseable {

  /** Repository of the plugin's rules. */
  static final String REPOSITORY = "async-python";

  /** The built-in profile of the plugin. */
  static final String PROFILE = "Async Python";

  private static final BuildFacts BUILD = BuildFacts.load();

  static TestServer start() throws IOException {
    String version = System.getProperty("its.version", BUILD.newestServer());
    String language = System.getProperty("its.language", "en");
    SonarServer server =
        SonarServer.start(
            new ServerOptions(
                version,
                List.of(BUILD.pluginJar()),
                0,
                Path.of(System.getProperty("java.home")),
                BUILD.mavenRepository(),
                BUILD.scannerVersion(),
                BUILD.workspace(),
                Map.of("sonar.asyncpython.language", language),
                // Short lives: what the second compiler costs never comes back.
                "-XX:TieredStopAtLevel=1"));
    return new TestServer(server, version, language);
  }

  WebApi api() {
    return sonarQube.api();
  }

  QualityProfiles profiles() {
    return new QualityProfiles(api());
  }

  /** Creates a profile of "Sonar way" and all rules of the plugin. */
  String sonarWayAndOurs(String name) {
    String key = profiles().copy("Sonar way", name);
    profiles().activateRepository(key, REPOSITORY);
    return key;
  }

  /**
   * Scans a folder of {@code its/projects}.
   *
   * @param folder its name
   * @param key of the project on the server
   * @param properties names and values of scanner properties in turn
   */
  ScanResult scan(String folder, String key, String... properties) {
    return scan(project(folder), key, properties);
  }

  /** A folder of {@code its/projects}. */
  static Path project(String folder) {
    return BUILD.projects().resolve(folder);
  }

  /** Scans any folder. */
  ScanResult scan(Path folder, String key, String... properties) {
    Map<String, String> all = new HashMap<>();
    all.put("sonar.python.version", "3.12");
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    return sonarQube.scan(folder, key, all);
  }

  @Override
  public void close() {
    sonarQube.close();
  }
}
