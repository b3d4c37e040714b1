package dev.asyncpython.bench;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.persistence.FactsCodec;
import dev.asyncpython.persistence.SavedFacts;
import dev.asyncpython.persistence.SavedFile;
import dev.asyncpython.testing.ProjectRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures what the analysis of a whole project costs beside that of its files, on generated
 * projects of several sizes in one run: time of the solver, heap that the facts take, size of what
 * is kept for the next analysis. What is found is compared with what the generator knows.
 */
public final class ProjectFacts {

  static final double MEGABYTE = 1024 * 1024;
  private static final double REFERENCE_KLOC = 25;

  private ProjectFacts() {}

  /**
   * Measures.
   *
   * @param arguments folders that {@code bench/generate-project} wrote
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    List<Path> folders = List.of(arguments).stream().map(Path::of).toList();
    // Until the hot code is compiled, which takes more than a small project.
    measure(folders.get(0));
    out.printf(
        "%9s %7s %9s %9s %10s %8s %9s %8s %11s %8s %11s %7s%n",
        "KLOC",
        "files",
        "functions",
        "calls",
        "analysis",
        "solver",
        "of that",
        "heap",
        "per 25 KLOC",
        "saved",
        "known paths",
        "others");
    for (Path folder : folders) {
      Row row = measure(folder);
      out.println(row);
      row.comparison()
          .missed()
          .forEach((kind, count) -> out.printf("          missed: %s (%d)%n", kind, count));
      row.comparison().unexpected().stream()
          .limit(3)
          .forEach(finding -> out.println("          not known: " + finding));
    }
  }

  /**
   * What one project costs.
   *
   * @param known what the generator tells
   * @param calls in the facts
   * @param times of the run
   * @param heap bytes that the facts take
   * @param saved bytes that are kept for the next analysis
   * @param comparison what was found of what is known
   */
  record Row(
      GeneratedProject known,
      int functions,
      int calls,
      ProjectRun.Times times,
      long heap,
      long saved,
      GeneratedProject.Comparison comparison) {

    Row withHeap(long bytes) {
      return new Row(known, functions, calls, times, bytes, saved, comparison);
    }

    private double kloc() {
      return known.lines() / 1000.0;
    }

    /** Time for reading all files: both times that they are parsed, types, checks, facts. */
    private Duration analysis() {
      return times.index().plus(times.check());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%9.1f %7d %9d %9d %8.1f s %6d ms %7.2f %% %5.1f MB %8.2f MB %5.1f MB %5d/%-5d %7d",
          kloc(),
          known.files(),
          functions,
          calls,
          analysis().toMillis() / 1000.0,
          times.solve().toMillis(),
          100.0 * times.solve().toNanos() / analysis().toNanos(),
          heap / MEGABYTE,
          heap / MEGABYTE / kloc() * REFERENCE_KLOC,
          saved / MEGABYTE,
          comparison.found(),
          known.paths().size(),
          comparison.unexpected().size());
    }
  }

  /** Runs all rules on a generated project. */
  static Row measure(Path folder) {
    List<ProjectRun.Facts> facts = new ArrayList<>();
    Row row = run(folder, facts);
    return row.withHeap(letGo(facts));
  }

  /** Leaves the facts in a list, and nothing else of the run behind. */
  private static Row run(Path folder, List<ProjectRun.Facts> facts) {
    ProjectRun.Result run = ProjectRun.in(folder).run();
    if (!run.broken().isEmpty()) {
      throw new IllegalStateException("The generator wrote what is not Python: " + run.broken());
    }
    facts.addAll(run.facts());
    Set<String> rules =
        facts.stream()
            .flatMap(group -> group.rules().stream())
            .map(PathRule::key)
            .collect(Collectors.toSet());
    List<Finding> findings =
        run.all().stream().filter(finding -> rules.contains(finding.rule())).toList();
    List<FunctionFacts> functions =
        facts.get(0).files().stream().flatMap(file -> file.facts().functions().stream()).toList();
    GeneratedProject known = GeneratedProject.in(folder);
    return new Row(
        known,
        functions.size(),
        functions.stream().mapToInt(function -> function.calls().size()).sum(),
        run.times(),
        0,
        saved(facts),
        known.compare(findings));
  }

  /** The bytes that are kept for the next analysis. */
  private static int saved(List<ProjectRun.Facts> groups) {
    Map<String, Map<String, ModuleFacts>> byFile = new LinkedHashMap<>();
    List<PathRule> rules = new ArrayList<>();
    for (ProjectRun.Facts group : groups) {
      rules.addAll(group.rules());
      for (ProjectFile file : group.files()) {
        Map<String, ModuleFacts> byRule =
            byFile.computeIfAbsent(file.facts().file(), key -> new HashMap<>());
        group.rules().forEach(rule -> byRule.put(rule.key(), file.facts()));
      }
    }
    List<SavedFile> files = new ArrayList<>();
    byFile.forEach((file, byRule) -> files.add(SavedFile.ofFacts(file, byRule)));
    return FactsCodec.write(new SavedFacts(rules, files), "bench").length;
  }

  /** Empties a list; tells how many bytes of live objects that frees. */
  static long letGo(List<?> values) {
    // The context of the last analysis holds the facts too.
    AnalysisContext.publish(AnalysisContext.builder().build());
    long before = LiveObjects.bytes();
    values.clear();
    return before - LiveObjects.bytes();
  }
}
