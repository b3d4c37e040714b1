package dev.asyncpython.its.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param version exact version of SonarQube Community Build
 * @param plugins the jars to install beside the bundled Python analyzer
 * @param port port of the web server, 0 for any free one
 * @param jdk a full JDK 21 or newer (the JRE that SonarQube ships cannot start Elasticsearch)
 * @param mavenRepository the local Maven repository, which holds the server and the scanner
 * @param scannerVersion exact version of sonar-scanner
 * @param workspace where to unpack the server; emptied first
 * @param properties further server properties
 * @param javaOptions for every JVM of the server and for the scanner's
 */
public record ServerOptions(
    String version,
    List<Path> plugins,
    int port,
    Path jdk,
    Path mavenRepository,
    String scannerVersion,
    Path workspace,
    Map<String, String> properties,
    String javaOptions) {

  /** Takes copies. */
  public ServerOptions {
    plugins = List.copyOf(plugins);
    properties = Map.copyOf(properties);
  }
}
