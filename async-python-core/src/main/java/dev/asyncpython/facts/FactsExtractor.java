package dev.asyncpython.facts;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.LoopRunner;
import dev.asyncpython.knowledge.Offloader;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import dev.asyncpython.syntax.DeadCode;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/**
 * Reads from a file which functions call which, and what each call does to the event loop. A call
 * whose target or effect is not certain has neither.
 */
public final class FactsExtractor {

  private static final int MAX_TEXT = 60;

  private final FileModel file;
  private final KnownApis knowledge;
  private final Callees callees;
  private final NonBlockingForms nonBlocking;
  private final LoopGuards guards;
  private final LoopRuns loopRuns;
  private final FinishedWork finished;
  private final List<Tree> sites = new ArrayList<>();
  private final IdentityHashMap<FunctionScope, String> ids = new IdentityHashMap<>();

  private FactsExtractor(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.knowledge = knowledge;
    this.callees = new Callees(file, knowledge);
    this.nonBlocking = new NonBlockingForms(file);
    this.guards = new LoopGuards(file);
    this.loopRuns = new LoopRuns(file);
    this.finished = new FinishedWork(file);
  }

  /**
   * The facts of a file.
   *
   * @param knowledge may hold more than the file's own: a rule's additions
   */
  public static FileFacts extract(FileModel file, KnownApis knowledge) {
    return new FactsExtractor(file, knowledge).extract();
  }

  private FileFacts extract() {
    for (FunctionScope function : file.functions()) {
      ids.put(function, function.displayName() + "#" + ids.size());
    }
    IdentityHashMap<FunctionScope, FunctionFacts> facts = new IdentityHashMap<>();
    for (FunctionScope function : file.functions()) {
      facts.put(
          function,
          new FunctionFacts(
              idOf(function), function.displayName(), function.isAsync(), calls(function)));
    }
    return new FileFacts(facts, sites);
  }

  private String idOf(FunctionScope function) {
    return ids.getOrDefault(function, "");
  }

  private List<CallFact> calls(FunctionScope function) {
    List<CallFact> facts = new ArrayList<>();
    for (CallExpression call : function.calls()) {
      add(function, facts, call, callees.run(call), effect(function, call));
      addCallbacks(function, facts, call);
    }
    for (QualifiedExpression read : function.attributeReads()) {
      FunctionScope property = callees.property(read);
      if (property != null) {
        add(function, facts, read, property, null);
      }
    }
    for (WithStatement with : function.statements(WithStatement.class)) {
      if (!with.isAsync()) {
        with.withItems().forEach(item -> addEntered(function, facts, item));
      }
    }
    return facts;
  }

  private void addEntered(FunctionScope function, List<CallFact> facts, WithItem item) {
    for (FunctionScope method : callees.entered(item)) {
      add(function, facts, item.test(), method, null);
    }
  }

  /** {@code loop.call_soon(f)}: the loop itself runs what is handed over. */
  private void addCallbacks(FunctionScope function, List<CallFact> facts, CallExpression call) {
    Optional<Offloader> scheduler = file.names().lookup(call, knowledge::loopCallback);
    if (scheduler.isEmpty()) {
      return;
    }
    for (int position : scheduler.get().positions()) {
      Trees.positional(call, position)
          .ifPresent(
              callback ->
                  add(function, facts, callback, callees.referenced(callback), named(callback)));
    }
  }

  private void add(
      FunctionScope function,
      List<CallFact> facts,
      Tree site,
      @Nullable FunctionScope target,
      @Nullable Found found) {
    if (target == null && found == null) {
      return;
    }
    facts.add(
        new CallFact(
            sites.size(),
            range(site),
            shown(site),
            target == null ? null : idOf(target),
            found == null ? null : found.effect(),
            found == null ? "" : found.name(),
            found == null ? Tier.H : found.tier(),
            guards.mayBeWithoutLoop(function, site)));
    sites.add(site);
  }

  /** What a person recognises the place by: {@code self.load()}, {@code self.name}. */
  private static String shown(Tree site) {
    if (site instanceof LambdaExpression) {
      return "lambda";
    }
    String text =
        site instanceof CallExpression call ? Trees.text(call.callee()) + "()" : Trees.text(site);
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "\u2026";
  }

  private @Nullable Found effect(FunctionScope function, CallExpression call) {
    Tree parent = Trees.parentOf(call);
    if ((parent != null && parent.is(Tree.Kind.AWAIT)) || DeadCode.contains(call)) {
      return null;
    }
    Optional<LoopRunner> runner = loopRuns.drivenBy(call);
    if (runner.isPresent()) {
      return new Found(Effect.RUNS_LOOP, runner.get().name(), Tier.H);
    }
    BlockingCall known = file.names().lookup(call, knowledge::blocking).orElse(null);
    if (known == null
        || known.kind().equals(BlockingCall.LOOP)
        || nonBlocking.matches(call, known)
        || (known.kind().equals(BlockingCall.WAIT) && finished.mayBeOver(function, call, known))) {
      return null;
    }
    return new Found(effectOf(known), known.name(), known.tier());
  }

  private @Nullable Found named(Expression callback) {
    if (!(callback instanceof Name) && !(callback instanceof QualifiedExpression)) {
      return null;
    }
    return Names.lookup(file.names().candidates(callback), knowledge::blocking)
        .map(known -> new Found(effectOf(known), known.name(), known.tier()))
        .orElse(null);
  }

  private static Effect effectOf(BlockingCall call) {
    return switch (call.kind()) {
      case BlockingCall.LOOP -> Effect.RUNS_LOOP;
      case BlockingCall.WAIT -> Effect.WAITS;
      default -> Effect.BLOCKS;
    };
  }

  private static SourceRange range(Tree tree) {
    Token first = tree.firstToken();
    Token last = tree.lastToken();
    return new SourceRange(
        first.line(), first.column(), last.line(), last.column() + last.value().length());
  }

  private record Found(Effect effect, String name, Tier tier) {}

  /** True when a function's call really runs its body here: no decorator that may change that. */
  static boolean runsItsBody(FunctionScope function) {
    return Decorators.of(function).stream()
        .allMatch(decorator -> Callees.TRANSPARENT.contains(Decorators.lastName(decorator)));
  }
}
