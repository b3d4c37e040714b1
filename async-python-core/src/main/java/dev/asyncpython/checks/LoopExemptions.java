package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AssertStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.BreakStatement;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.MatchStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** Loops that are sequential for a reason that can be seen. */
final class LoopExemptions {

  private final AwaitLoop loop;
  private final LoopFlow flow;
  private final FileModel file;
  private final NameHints hints;
  private final Pacing pacing;
  private final SmallIterables sizes;

  LoopExemptions(AwaitLoop loop, LoopFlow flow, FileModel file, NameHints hints) {
    this.loop = loop;
    this.flow = flow;
    this.file = file;
    this.hints = hints;
    this.pacing = new Pacing(file, hints);
    this.sizes = new SmallIterables(pacing);
  }

  /** True when the loop must, or may want to, stay as it is. */
  boolean apply() {
    return loop.iterables().stream().anyMatch(sizes::isSmall)
        || isRetry()
        || endsEarly()
        || !loop.nodes(YieldExpression.class).isEmpty()
        || isPaced()
        || isTearDown()
        || isAlreadyConcurrent()
        || changesItsIterable()
        || readsResultsSoFar();
  }

  private boolean isRetry() {
    return flow.targetNames().stream().anyMatch(name -> hints.anyWord(name, "retry"));
  }

  /** Later calls may never be wanted. */
  private boolean endsEarly() {
    if (!loop.nodes(ReturnStatement.class).isEmpty()
        || loop.nodes(BreakStatement.class).stream().anyMatch(this::leavesTheLoop)) {
      return true;
    }
    return loop.nodes(RaiseStatement.class).stream().anyMatch(this::dependsOnAwaited)
        || loop.nodes(AssertStatement.class).stream().anyMatch(this::dependsOnAwaited);
  }

  private boolean leavesTheLoop(BreakStatement statement) {
    return Trees.ancestorInFunction(
            statement, tree -> tree instanceof ForStatement || tree instanceof WhileStatement)
        == loop.tree();
  }

  private boolean dependsOnAwaited(Tree statement) {
    List<? extends Tree> awaits = loop.nodes(AwaitExpression.class);
    var results = flow.from(awaits);
    for (Tree tree = statement; tree != null && tree != loop.tree(); tree = tree.parent()) {
      if (tree instanceof ExceptClause) {
        return false;
      }
      Tree decides =
          tree == statement
              ? statement
              : tree instanceof IfStatement branch
                  ? branch.condition()
                  : tree instanceof MatchStatement match ? match.subjectExpression() : null;
      if (decides != null && flow.mentions(decides, results, awaits)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPaced() {
    if (loop.nodes(AwaitExpression.class).stream()
        .anyMatch(
            await ->
                Trees.unwrapped(await.expression()) instanceof CallExpression call
                    && pacing.delays(call))) {
      return true;
    }
    return loop.nodes(WithStatement.class).stream().anyMatch(pacing::limits)
        || Trees.ancestorInFunction(
                loop.tree(), tree -> tree instanceof WithStatement with && pacing.limits(with))
            != null;
  }

  private boolean isTearDown() {
    return loop.awaited().stream()
        .map(AwaitLoop.Awaited::call)
        .anyMatch(call -> call != null && hints.verb(NameParts.last(call.callee()), "teardown"));
  }

  private boolean isAlreadyConcurrent() {
    return loop.iterables().stream().anyMatch(this::givesTasks)
        || flow.targetNames().stream().anyMatch(name -> hints.lastWord(name, "task"))
        || loop.nodes(CallExpression.class).stream().anyMatch(this::startsTasks)
        || isChosen()
        || loop.awaited().stream().anyMatch(this::isNoCall);
  }

  /** The other branch of an {@code if} does the same concurrently: being sequential is a choice. */
  private boolean isChosen() {
    return Trees.ancestorInFunction(
            loop.tree(),
            tree ->
                tree instanceof IfStatement choice
                    && Trees.withinFunction(choice, CallExpression.class).stream()
                        .anyMatch(this::startsTasks))
        != null;
  }

  private boolean givesTasks(Expression iterable) {
    return hints.of(iterable, "task") || pacing.isIdiom(iterable, "wait", "reversed");
  }

  private boolean startsTasks(CallExpression call) {
    return pacing.isIdiom(call, "gather", "wait", "group")
        || file.names()
            .lookup(call, file.knowledge()::taskSpawner)
            .filter(spawner -> !pacing.isIdiom(call, "wrapper"))
            .isPresent();
  }

  /** Awaits an object: it was made before the loop, so it may already run. */
  private boolean isNoCall(AwaitLoop.Awaited awaited) {
    if (awaited.node() instanceof WithItem) {
      return false;
    }
    CallExpression call = awaited.call();
    return call == null
        || (pacing.isIdiom(call, "wrapper")
            && Trees.positional(call, 0).filter(Name.class::isInstance).isPresent());
  }

  private boolean changesItsIterable() {
    for (Expression iterable : loop.iterables()) {
      for (Expression object : LoopFlow.objects(iterable)) {
        String path = NameParts.path(object);
        if (path != null && isChanged(path)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isChanged(String path) {
    return flow.writes().changes().stream()
            .anyMatch(
                change ->
                    NameParts.leadsTo(change.path(), path) && change.way() != LoopWrites.Way.CALL)
        || flow.writes().bindings().stream()
            .anyMatch(binding -> binding.name().name().equals(path));
  }

  /** Something decides or computes with what earlier iterations collected. */
  private boolean readsResultsSoFar() {
    List<? extends Tree> awaits = loop.nodes(AwaitExpression.class);
    var results = flow.from(awaits);
    var collected =
        flow.writes()
            .paths(
                change ->
                    !flow.isLocal(change.path())
                        && change.values().stream()
                            .anyMatch(value -> flow.mentions(value, results, awaits)));
    var bases = flow.writes().bases();
    for (Tree part : loop.body()) {
      for (Expression object : LoopFlow.objects(part)) {
        String path = NameParts.path(object);
        if (path != null
            && !isBase(object, bases)
            && collected.stream().anyMatch(base -> NameParts.leadsTo(base, path))) {
          return true;
        }
      }
      if (flow.read(part).stream()
          .anyMatch(name -> results.contains(name.name()) && isReadEarlier(name))) {
        return true;
      }
    }
    return false;
  }

  // "out.append" is spelled as one path whose qualifier is the base.
  private static boolean isBase(Tree object, Set<Tree> bases) {
    return Trees.withinFunction(object).stream().anyMatch(bases::contains);
  }

  private boolean isReadEarlier(Name name) {
    @Nullable Usage usage = name.usage();
    return usage != null && !usage.isBindingUsage() && flow.isCarried(name);
  }
}
