package dev.asyncpython.testing;

import dev.asyncpython.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The issues that the comments of a project of several files ask for:
 *
 * <pre>
 *   load_user()  # Noncompliant {{message}}
 *   # Path: app/users.py:8, app/http.py:5
 *   run(load())  # Noncompliant ASYNC002 {{message}}
 * </pre>
 *
 * <p>The rule is ASYNC001 unless another one is named. The path names the place of every call after
 * the one that is marked; a call that has the effect by itself has none. Without a message, any one
 * will do, and any path.
 */
public final class ExpectedIssues {

  private static final Pattern ISSUE =
      Pattern.compile("# Noncompliant(?: (ASYNC\\d{3}))?(?: \\{\\{(.*)}})?\\s*$");
  private static final Pattern PATH = Pattern.compile("^\\s*# Path: (.*\\S)\\s*$");

  /** The {@code async} keyword and the call itself. */
  private static final int BEFORE_THE_PATH = 2;

  private ExpectedIssues() {}

  /**
   * An issue as a test compares it.
   *
   * @param file relative to the folder of the project
   * @param message empty when any will do, with any path
   * @param path places of the calls after the marked one, with a comma between; empty without
   */
  public record Issue(String file, int line, String rule, String message, String path) {

    @Override
    public String toString() {
      return file + ":" + line + " " + rule + " " + message + (path.isEmpty() ? "" : " " + path);
    }

    /** The same without what another one does not say. */
    Issue asVagueAs(Issue expected) {
      boolean isVague =
          expected.message.isEmpty()
              && expected.file.equals(file)
              && expected.line == line
              && expected.rule.equals(rule);
      return isVague ? expected : this;
    }
  }

  /** What the comments of all files ask for, in their order. */
  public static List<Issue> of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Issue> issues = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).sorted().toList()) {
        read(folder.relativize(file).toString().replace('\\', '/'), Fixtures.read(file), issues);
      }
      return issues;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String file, String text, List<Issue> issues) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher issue = ISSUE.matcher(lines.get(i));
      if (issue.find()) {
        Matcher path = PATH.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
        String rule = issue.group(1) == null ? "ASYNC001" : issue.group(1);
        issues.add(
            new Issue(
                file,
                i + 1,
                rule,
                issue.group(2) == null ? "" : issue.group(2),
                path.matches() ? path.group(1) : ""));
      } else if (lines.get(i).contains("# Noncompliant")) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + " is not understood");
      }
    }
  }

  /** What was reported, in the same form, without what the comments do not say. */
  public static List<Issue> of(List<Finding> findings, List<Issue> expected) {
    return findings.stream()
        .map(
            finding -> {
              Issue found = of(finding);
              for (Issue issue : expected) {
                found = found.asVagueAs(issue);
              }
              return found;
            })
        .toList();
  }

  private static Issue of(Finding finding) {
    return new Issue(
        finding.file(),
        finding.range().startLine(),
        finding.rule(),
        finding.message(),
        finding.flow().stream()
            .skip(BEFORE_THE_PATH)
            .map(step -> step.file() + ":" + step.range().startLine())
            .collect(Collectors.joining(", ")));
  }
}
