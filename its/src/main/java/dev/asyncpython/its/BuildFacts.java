package dev.asyncpython.its;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * What Maven knew when it built this module.
 *
 * @param version of this project
 * @param pluginJar the plugin under test
 * @param mavenRepository the local Maven repository
 * @param scannerVersion of sonar-scanner
 * @param oldestServer version of the oldest SonarQube tested
 * @param newestServer version of the newest one
 * @param projects the folder of the projects to scan
 * @param workspace where servers are unpacked
 */
public record BuildFacts(
    String version,
    Path pluginJar,
    Path mavenRepository,
    String scannerVersion,
    String oldestServer,
    String newestServer,
    Path projects,
    Path workspace) {

  /** Reads {@code its.properties}. */
  public static BuildFacts load() {
    Properties properties = new Properties();
    try (InputStream in = BuildFacts.class.getResourceAsStream("/its.properties")) {
      properties.load(Objects.requireNonNull(in, "its.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildFacts(
        properties.getProperty("version"),
        Path.of(properties.getProperty("plugin.jar")).normalize(),
        Path.of(properties.getProperty("maven.repository")),
        properties.getProperty("scanner.version"),
        properties.getProperty("sonarqube.oldest.version"),
        properties.getProperty("sonarqube.newest.version"),
        Path.of(properties.getProperty("projects")),
        Path.of(properties.getProperty("workspace")));
  }
}
