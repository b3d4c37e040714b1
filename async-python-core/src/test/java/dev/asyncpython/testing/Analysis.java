package dev.asyncpython.testing;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.python.api.ProjectPythonVersion;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVersionUtils;
import org.sonar.plugins.python.api.PythonVersionUtils.Version;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.TestPythonVisitorRunner;

/**
 * Runs checks on Python files with the frontend on the class path (5.14.2, 5.18 or 5.31). A check
 * that throws makes the test fail.
 */
public final class Analysis {

  private static final String VERSIONS = "# python:";

  private Analysis() {}

  /** New instances of check classes that share one context, as SonarQube makes them. */
  public static List<AsyncCheck> checks(
      AnalysisContext.Builder settings, Collection<Class<? extends AsyncCheck>> classes) {
    AnalysisContext.publish(settings.rethrow(true).build());
    List<AsyncCheck> checks = new ArrayList<>();
    for (Class<? extends AsyncCheck> type : classes) {
      try {
        checks.add(type.getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return checks;
  }

  /** One check with the default settings and rule parameters. */
  public static AsyncCheck check(Class<? extends AsyncCheck> type, Map<String, String> parameters) {
    AsyncCheck check = checks(AnalysisContext.builder(), List.of(type)).get(0);
    RuleParameters.set(check, parameters);
    return check;
  }

  /**
   * The issues of a file. A first line {@code # python: 3.11, 3.12} sets the project's versions of
   * Python, which are all versions otherwise.
   */
  public static List<PreciseIssue> run(Path file, Collection<? extends AsyncCheck> checks) {
    Set<Version> before = ProjectPythonVersion.currentVersions();
    String first = Fixtures.read(file).lines().findFirst().orElse("");
    if (first.startsWith(VERSIONS)) {
      ProjectPythonVersion.setCurrentVersions(
          PythonVersionUtils.fromString(first.substring(VERSIONS.length())));
    }
    try {
      return issues(file, checks);
    } finally {
      ProjectPythonVersion.setCurrentVersions(before);
    }
  }

  private static List<PreciseIssue> issues(Path file, Collection<? extends AsyncCheck> checks) {
    PythonVisitorContext context = TestPythonVisitorRunner.createContext(file.toFile());
    List<PythonSubscriptionCheck> all = new ArrayList<>(checks);
    SubscriptionVisitor.analyze(all, context);
    return context.getIssues();
  }

  /** The issues of a text, which is written to a file of its own in a folder. */
  public static List<PreciseIssue> run(
      String text, Path folder, Collection<? extends AsyncCheck> checks) {
    return run(write(text, folder), checks);
  }

  /** Writes a text to a new file of a folder. */
  public static Path write(String text, Path folder) {
    try {
      Path file = Files.createTempFile(folder, "sample", ".py");
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code line: message} of each issue, sorted: what tests compare. */
  public static List<String> lines(List<PreciseIssue> issues) {
    return issues.stream()
        .map(
            issue -> issue.primaryLocation().startLine() + ": " + issue.primaryLocation().message())
        .sorted()
        .toList();
  }
}
