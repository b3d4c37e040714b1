package dev.asyncpython.engine;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import dev.asyncpython.solver.CallEdge;
import dev.asyncpython.solver.CallGraph;
import dev.asyncpython.solver.CallPath;
import dev.asyncpython.solver.FunctionNode;
import dev.asyncpython.solver.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is reached through calls, from the facts of all files. */
public final class ProjectAnalysis {

  private static final Comparator<CallPath> IN_SOURCE_ORDER =
      Comparator.<CallPath>comparingInt(path -> rangeOf(path).startLine())
          .thenComparingInt(path -> rangeOf(path).startColumn());

  /** Kind of what waits for another thread, in {@code blocking-calls.txt}. */
  private static final String LOCK = "lock";

  private final Settings settings;
  private final FindingTexts texts;
  private final Map<Site, Deferral> left = new LinkedHashMap<>();

  private ProjectAnalysis(Settings settings) {
    this.settings = settings;
    this.texts = new FindingTexts(settings.messages(), settings.knowledge());
  }

  /**
   * What a project analysis depends on, beside the facts.
   *
   * @param messages texts in the language of the analysis
   * @param knowledge what is known of libraries
   * @param activeBuiltins keys of the active rules of SonarSource to which we leave what they
   *     report
   * @param partial true when only some files of the project are known, as in an IDE
   */
  public record Settings(
      Messages messages, KnownApis knowledge, Set<String> activeBuiltins, boolean partial) {

    public Settings {
      activeBuiltins = Set.copyOf(activeBuiltins);
    }
  }

  /**
   * What an analysis gives.
   *
   * @param findings sorted by path of the file, place and rule
   * @param deferrals what would be a finding if an active rule of SonarSource did not report the
   *     call that has the effect; each such call once for each rule, where it stands
   */
  public record Result(List<Finding> findings, List<Deferral> deferrals) {

    public Result {
      findings = List.copyOf(findings);
      deferrals = List.copyOf(deferrals);
    }
  }

  /** A call that a rule leaves. */
  private record Site(String rule, String file, SourceRange range) {}

  /**
   * The findings of rules whose facts were extracted with the same knowledge: each call in an
   * {@code async def} that reaches an effect through other functions, or has one that only the
   * whole project tells. Calls that have an effect by what their own file tells are the checks' to
   * report.
   *
   * @param files in any order
   */
  public static Result run(
      Collection<ProjectFile> files, Collection<PathRule> rules, Settings settings) {
    CallGraph graph =
        CallGraph.of(files, new KnownLibraries(settings.knowledge()), settings.partial());
    return new ProjectAnalysis(settings).result(graph, rules);
  }

  private Result result(CallGraph graph, Collection<PathRule> rules) {
    Map<PathRule, Reach> reaches = new HashMap<>();
    List<PathRule> sorted =
        rules.stream().sorted(Comparator.comparing(PathRule::key)).distinct().toList();
    for (PathRule rule : sorted) {
      reaches.put(rule, reach(graph, rule));
    }
    List<Finding> findings = new ArrayList<>();
    for (List<FunctionNode> functions : graph.byFile()) {
      findings.addAll(ofFile(functions, sorted, reaches));
    }
    return new Result(findings, List.copyOf(left.values()));
  }

  private List<Finding> ofFile(
      List<FunctionNode> functions, List<PathRule> rules, Map<PathRule, Reach> reaches) {
    List<Finding> findings = new ArrayList<>();
    for (PathRule rule : rules) {
      // One issue a call site, however many ways lead on from there: __enter__ and __exit__.
      Map<SourceRange, CallPath> bySite = new HashMap<>();
      Reach reach = reaches.get(rule);
      for (FunctionNode function : functions) {
        if (reach == null || !function.facts().is(FunctionTrait.ASYNC)) {
          continue;
        }
        for (CallEdge call : function.calls()) {
          reach
              .path(call, rule.maximumDepth())
              .filter(path -> isOurs(path, rule))
              .filter(path -> !isLeft(path, rule))
              .ifPresent(path -> bySite.merge(rangeOf(path), path, ProjectAnalysis::shorter));
        }
      }
      bySite.values().stream()
          .sorted(IN_SOURCE_ORDER)
          .forEach(path -> findings.add(texts.finding(rule, path)));
    }
    findings.sort(
        Comparator.<Finding>comparingInt(finding -> finding.range().startLine())
            .thenComparingInt(finding -> finding.range().startColumn())
            .thenComparing(Finding::rule));
    return findings;
  }

  private static CallPath shorter(CallPath one, CallPath other) {
    return other.distance() < one.distance() ? other : one;
  }

  private static SourceRange rangeOf(CallPath path) {
    return path.first().fact().range();
  }

  private boolean isOurs(CallPath path, PathRule rule) {
    CallEdge effect = path.effect();
    boolean isDirect = path.distance() == 0 && !effect.isEffectLinked();
    boolean isStart =
        rule.effect() == Effect.BLOCKS
            && rule.minimum() == Tier.H
            && path.first().fact().is(CallTrait.AT_START);
    return !isDirect && !isStart && !waitsElsewhere(path);
  }

  /** True for what an active rule of SonarSource reports; it is kept with all that is left. */
  private boolean isLeft(CallPath path, PathRule rule) {
    CallEdge effect = path.effect();
    Optional<String> builtin =
        effect.fact().builtins().stream()
            .filter(settings.activeBuiltins()::contains)
            .min(Comparator.naturalOrder());
    builtin.ifPresent(
        key -> {
          String file = effect.caller().file().facts().file();
          SourceRange range = effect.fact().range();
          left.putIfAbsent(
              new Site(rule.key(), file, range),
              new Deferral(file, range.startLine(), rule.key(), key));
        });
    return builtin.isPresent();
  }

  /**
   * {@code await client.get(key)} of a synchronous {@code get()}: a function for both worlds gives
   * something to await on the loop, and waits by itself only in a thread without one.
   */
  private boolean waitsElsewhere(CallPath path) {
    CallEdge effect = path.effect();
    return path.distance() > 0
        && path.first().fact().is(CallTrait.QUIET)
        && (effect.effect() != Effect.BLOCKS
            || settings
                .knowledge()
                .blocking(effect.effectName())
                .filter(call -> call.kind().equals(LOCK))
                .isPresent());
  }

  private static Reach reach(CallGraph graph, PathRule rule) {
    Predicate<CallEdge> follows =
        rule.effect() == Effect.RUNS_LOOP
            ? call -> !call.fact().is(CallTrait.GUARDED)
            : call -> true;
    return Reach.of(
        graph,
        call ->
            call.effect() == rule.effect()
                && call.tier().atLeast(rule.minimum())
                && follows.test(call),
        follows);
  }
}
