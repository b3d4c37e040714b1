package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** Chooses, in a loop, the call that could run for several items at the same time. */
final class LoopCandidates {

  /**
   * A call that could run for several items at the same time.
   *
   * @param first the {@code await}, or the start of the call of an {@code async with}
   * @param confident true when it is known to wait for a network, a database or a model
   */
  record Candidate(CallExpression call, Token first, boolean confident) {}

  private final FileModel file;
  private final NameHints hints;
  private final Pacing pacing;
  private final OneAtATime oneAtATime;
  private final CalledFunctions functions;
  private @Nullable Set<String> gathered;

  LoopCandidates(FileModel file) {
    this.file = file;
    this.hints = new NameHints(file.knowledge());
    this.pacing = new Pacing(file, hints);
    this.oneAtATime = new OneAtATime(file, hints);
    this.functions = new CalledFunctions(file, oneAtATime, pacing);
  }

  /** The first call of a loop that qualifies; empty when the loop must stay as it is. */
  Optional<Candidate> firstIn(AwaitLoop loop) {
    LoopFlow flow = new LoopFlow(loop, hints);
    Set<String> fromTargets = flow.fromTargets();
    List<AwaitLoop.Awaited> dependent =
        loop.awaited().stream().filter(awaited -> dependsOn(awaited, flow, fromTargets)).toList();
    if (dependent.isEmpty() || new LoopExemptions(loop, flow, file, hints).apply()) {
      return Optional.empty();
    }
    // One await that must not overlap with another iteration's keeps the whole loop sequential.
    if (loop.awaited().stream().anyMatch(awaited -> isOrdered(awaited, loop, flow))) {
      return Optional.empty();
    }
    List<Candidate> candidates =
        dependent.stream()
            .map(awaited -> candidate(awaited, loop, flow))
            .flatMap(Optional::stream)
            .toList();
    return candidates.stream()
        .filter(Candidate::confident)
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static boolean dependsOn(
      AwaitLoop.Awaited awaited, LoopFlow flow, Set<String> fromTargets) {
    CallExpression call = awaited.call();
    return call != null && flow.mentions(call, fromTargets, List.of());
  }

  private boolean isOrdered(AwaitLoop.Awaited awaited, AwaitLoop loop, LoopFlow flow) {
    CallExpression call = awaited.call();
    if (call == null) {
      return true;
    }
    Set<CalledFunctions.Trait> traits = functions.traits(operation(call));
    return flow.readsEarlierIteration(call)
        || usesSharedObject(call, loop, flow)
        || meetsChange(call, flow)
        || isHandler(operation(call), flow)
        || functions.leadsBackTo(operation(call), loop.scope())
        || (traits != null
            && (traits.contains(CalledFunctions.Trait.SERIAL)
                || traits.contains(CalledFunctions.Trait.SHARES)));
  }

  /** True for one of several handlers, which are called in order: {@code await hook(event)}. */
  private boolean isHandler(CallExpression call, LoopFlow flow) {
    Expression callee = Trees.unwrapped(call.callee());
    if (!(callee instanceof QualifiedExpression method)) {
      return !(callee instanceof Name name) || flow.isLocal(name.name());
    }
    String path = NameParts.path(method.qualifier());
    return method.name().name().startsWith("__")
        || (path != null
            && flow.isLocal(path)
            && call.arguments().stream().anyMatch(this::isSubject));
  }

  private boolean isSubject(Argument argument) {
    return argument instanceof RegularArgument regular
        && Trees.unwrapped(regular.expression()) instanceof Name name
        && hints.lastWord(name.name(), "subject");
  }

  /** The call that does the work: the argument of {@code asyncio.wait_for} and its like. */
  private CallExpression operation(CallExpression call) {
    return pacing.isIdiom(call, "wrapper")
            && Trees.positional(call, 0).orElse(null) instanceof CallExpression inner
        ? inner
        : call;
  }

  /** True when the call goes through a connection or a queue that all iterations share. */
  private boolean usesSharedObject(CallExpression call, AwaitLoop loop, LoopFlow flow) {
    for (Expression object : LoopFlow.objects(call)) {
      String path = NameParts.path(object);
      if (path == null || flow.isLocal(path)) {
        continue;
      }
      if (isOpenedAround(path, loop) || isShared(object)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShared(Expression object) {
    if (object.parent() instanceof CallExpression call && call.callee() == object) {
      return object instanceof QualifiedExpression method
          && oneAtATime.isReceiver(method.qualifier());
    }
    return oneAtATime.leadsThrough(object);
  }

  private boolean isOpenedAround(String path, AwaitLoop loop) {
    return Trees.ancestorInFunction(
            loop.tree(),
            tree ->
                tree instanceof WithStatement with && oneAtATime.opens(with, LoopFlow.root(path)))
        != null;
  }

  /** True when the call reads, or may read, an object that the loop changes. */
  private boolean meetsChange(CallExpression call, LoopFlow flow) {
    for (Tree origin : flow.origins(call)) {
      for (Expression object : LoopFlow.objects(origin)) {
        String path = NameParts.path(object);
        if (path != null
            && !flow.isLocal(path)
            && flow.writes().changes().stream().anyMatch(change -> meets(change, object, path))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meets(LoopWrites.Change change, Expression object, String path) {
    boolean isMethod =
        object instanceof QualifiedExpression
            && object.parent() instanceof CallExpression parent
            && parent.callee() == object;
    String read = isMethod ? path.substring(0, path.lastIndexOf('.')) : path;
    if (Trees.isInside(change.base(), object)) {
      return false;
    }
    if (NameParts.leadsTo(change.path(), read)) {
      return true;
    }
    if (!NameParts.leadsTo(read, change.path()) || change.way() == LoopWrites.Way.CALL) {
      return false;
    }
    String attribute = change.path().substring(read.length() + 1);
    return !isMethod
        || functions.mentionsAttribute((CallExpression) object.parent(), LoopFlow.root(attribute));
  }

  private Optional<Candidate> candidate(AwaitLoop.Awaited awaited, AwaitLoop loop, LoopFlow flow) {
    CallExpression call = awaited.call();
    if (call == null) {
      return Optional.empty();
    }
    CallExpression operation = operation(call);
    Set<CalledFunctions.Trait> traits = functions.traits(operation);
    boolean known =
        file.names().lookup(operation, file.knowledge()::independentRead).isPresent()
            || (traits != null && traits.contains(CalledFunctions.Trait.READS));
    if (known) {
      return Optional.of(new Candidate(operation, awaited.first(), true));
    }
    if (awaited.node() instanceof WithItem
        || (traits != null && !traits.contains(CalledFunctions.Trait.WAITS))
        || flow.targetNames().stream().anyMatch(name -> hints.anyWord(name, "batch"))
        || loop.awaited().stream().anyMatch(other -> isEffect(other, awaited))) {
      return Optional.empty();
    }
    // Where the file itself runs the same call concurrently, it may be; else its name must not say
    // that the order of the calls matters, or that there is nothing to wait for.
    String verb = NameParts.last(operation.callee());
    boolean wanted =
        gathered().contains(Trees.text(operation.callee()))
            ? isStatement(awaited) || isCollected(awaited, loop, flow)
            : !hints.verb(verb, "effect")
                && !hints.verb(verb, "convert")
                && !hints.anyWord(verb, "cached")
                && isCollected(awaited, loop, flow);
    return wanted
        ? Optional.of(new Candidate(operation, awaited.first(), false))
        : Optional.empty();
  }

  /** True for another await whose result is not used: its order may matter. */
  private static boolean isEffect(AwaitLoop.Awaited other, AwaitLoop.Awaited candidate) {
    return other.node() != candidate.node() && isStatement(other);
  }

  private static boolean isStatement(AwaitLoop.Awaited awaited) {
    return awaited.node() instanceof AwaitExpression
        && awaited.node().parent() instanceof ExpressionStatement;
  }

  private static boolean isCollected(AwaitLoop.Awaited awaited, AwaitLoop loop, LoopFlow flow) {
    if (loop.isComprehension()) {
      return true;
    }
    List<Tree> node = List.of(awaited.node());
    Set<String> results = flow.from(node);
    return flow.writes().changes().stream()
        .anyMatch(
            change ->
                change.way() == LoopWrites.Way.COLLECT
                    && (!flow.isLocal(change.path())
                        || flow.targetNames().contains(LoopFlow.root(change.path())))
                    && change.values().stream()
                        .anyMatch(value -> flow.mentions(value, results, node)));
  }

  /** Callees of calls that the file passes to a group elsewhere. */
  private Set<String> gathered() {
    if (gathered == null) {
      Set<String> callees = new HashSet<>();
      file.functions().stream()
          .flatMap(function -> function.calls().stream())
          .filter(this::isGroup)
          .flatMap(group -> Trees.withinFunction(group, CallExpression.class).stream())
          .forEach(call -> callees.add(Trees.text(call.callee())));
      gathered = callees;
    }
    return gathered;
  }

  private boolean isGroup(CallExpression call) {
    return pacing.isIdiom(call, "gather")
        || file.names().lookup(call, file.knowledge()::taskSpawner).isPresent();
  }
}
