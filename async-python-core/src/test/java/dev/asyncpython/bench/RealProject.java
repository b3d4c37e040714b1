package dev.asyncpython.bench;

import dev.asyncpython.model.Finding;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.testing.ProjectRun;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints what the rules that follow calls find in a project, with the source lines of the whole
 * path, for a person to judge.
 */
public final class RealProject {

  private final Path folder;
  private final PrintStream out;
  private final Map<String, List<String>> sources = new HashMap<>();

  private RealProject(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Prints all findings.
   *
   * @param arguments folders
   */
  public static void main(String[] arguments) {
    for (String folder : arguments) {
      new RealProject(Path.of(folder).toAbsolutePath().normalize(), System.out).print();
    }
  }

  private void print() {
    List<ProjectRun.Facts> facts = new ArrayList<>();
    int lines = print(facts);
    out.printf(
        Locale.ROOT,
        "facts: %.2f MB of heap for %.1f KLOC%n",
        ProjectFacts.letGo(facts) / ProjectFacts.MEGABYTE,
        lines / 1000.0);
  }

  /** Leaves the facts in a list, and nothing else of the run behind; tells the number of lines. */
  private int print(List<ProjectRun.Facts> facts) {
    ProjectRun.Result run = ProjectRun.in(folder).run();
    facts.addAll(run.facts());
    Set<String> rules =
        run.facts().stream()
            .flatMap(group -> group.rules().stream())
            .map(PathRule::key)
            .collect(Collectors.toSet());
    List<Finding> direct =
        run.direct().stream().filter(finding -> rules.contains(finding.rule())).toList();
    out.printf("%n== %s%n%n-- In one function%n%n", folder);
    direct.forEach(this::print);
    out.printf("%n-- Through calls%n%n");
    run.findings().forEach(this::print);
    out.printf("%n-- Numbers%n%n");
    out.printf("in one function: %s%n", byRule(direct));
    out.printf("through calls:   %s%n", byRule(run.findings()));
    out.printf("files: %d, not parsed: %s%n", run.facts().get(0).files().size(), run.broken());
    out.printf(
        "table of symbols %d ms, checks %d ms, solver %d ms%n",
        run.times().index().toMillis(),
        run.times().check().toMillis(),
        run.times().solve().toMillis());
    return facts.get(0).files().stream().mapToInt(file -> read(file.path()).size()).sum();
  }

  private void print(Finding finding) {
    out.printf(
        "%s:%d %s %s%n",
        finding.file(), finding.range().startLine(), finding.rule(), finding.message());
    for (Finding.Step step : finding.flow()) {
      int line = step.range().startLine();
      out.printf(
          "    %s:%d  %s  # %s%n", step.file(), line, source(step.file(), line), step.message());
    }
  }

  private static Map<String, Long> byRule(Collection<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
  }

  private String source(String file, int line) {
    List<String> lines = sources.computeIfAbsent(file, this::read);
    return line <= lines.size() ? lines.get(line - 1).strip() : "";
  }

  private List<String> read(String file) {
    try {
      return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
