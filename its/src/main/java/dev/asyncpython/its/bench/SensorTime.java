package dev.asyncpython.its.bench;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.api.QualityProfiles;
import dev.asyncpython.its.server.ScanResult;
import dev.asyncpython.its.server.ServerOptions;
import dev.asyncpython.its.server.SonarServer;
import dev.asyncpython.its.server.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scans one project with "Sonar way" and with "Sonar way" plus all our rules in turn, on one
 * server, and compares the times that the Python sensor tells in the scanner's log. The ratio is
 * what counts: the times themselves depend on the machine and on its load, which both sides share.
 */
public final class SensorTime {

  private static final Pattern SENSOR =
      Pattern.compile("Sensor Python Sensor \\[python\\] \\(done\\) \\| time=(\\d+)ms");
  private static final String WITHOUT = "Sonar way";
  private static final String WITH = "Sonar way and all our rules";

  private final SonarServer server;
  private final Path project;
  private final PrintStream out;

  private SensorTime(SonarServer server, Path project, PrintStream out) {
    this.server = server;
    this.project = project;
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param arguments the project and the number of runs
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path project = Path.of(arguments[0]).toRealPath();
    int runs = Integer.parseInt(arguments[1]);
    PrintStream out = System.out;
    BuildFacts build = BuildFacts.load();
    Path workspace = Workspace.prepare(build.workspace().resolveSibling("sensor-time"));
    // The console is for the numbers; the rest is there for when something fails.
    System.setOut(new PrintStream(Files.newOutputStream(Path.of(System.getProperty("its.log")))));
    ServerOptions options =
        new ServerOptions(
            build.newestServer(),
            List.of(build.pluginJar()),
            0,
            Path.of(System.getProperty("java.home")),
            build.mavenRepository(),
            build.scannerVersion(),
            workspace,
            Map.of(),
            "");
    out.println("Starting SonarQube " + build.newestServer());
    try (SonarServer server = SonarServer.start(options)) {
      new SensorTime(server, project, out).compare(runs);
    }
    Workspace.delete(workspace);
  }

  private void compare(int runs) {
    QualityProfiles profiles = new QualityProfiles(server.api());
    profiles.activateRepository(profiles.copy(WITHOUT, WITH), "async-python");
    profiles.createProject("without", WITHOUT);
    profiles.createProject("with", WITH);
    out.printf("Python sensor, milliseconds, on %s%n", project);
    out.printf("%10s  %12s  %12s%n", "run", "Sonar way", "and ours");
    // The first scans read files and classes that the disk cache does not hold yet.
    out.printf("%10s  %12d  %12d%n", "(warm-up)", sensorMillis("without"), sensorMillis("with"));
    List<Long> without = new ArrayList<>();
    List<Long> with = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      // Each goes first as often as the other, so that a drift of the machine hits both alike.
      if (run % 2 == 0) {
        with.add(sensorMillis("with"));
        without.add(sensorMillis("without"));
      } else {
        without.add(sensorMillis("without"));
        with.add(sensorMillis("with"));
      }
      out.printf("%10d  %12d  %12d%n", run, without.get(run - 1), with.get(run - 1));
    }
    long medianWithout = median(without);
    long medianWith = median(with);
    out.printf("%10s  %12d  %12d%n", "median", medianWithout, medianWith);
    out.printf(
        "ratio of the medians: %.3f (target: at most 1.10)%n", ratio(medianWith, medianWithout));
  }

  private static double ratio(long part, long whole) {
    return (double) part / whole;
  }

  private long sensorMillis(String key) {
    ScanResult scan =
        server.scan(
            project,
            key,
            Map.of(
                "sonar.sources",
                ".",
                "sonar.sourceEncoding",
                "UTF-8",
                "sonar.python.version",
                "3"));
    Matcher time = SENSOR.matcher(scan.log());
    if (scan.status() != 0 || !time.find()) {
      throw new IllegalStateException("The scan failed:\n" + scan.log());
    }
    return Long.parseLong(time.group(1));
  }

  private static long median(List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
