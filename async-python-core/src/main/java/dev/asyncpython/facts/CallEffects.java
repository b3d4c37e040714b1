package dev.asyncpython.facts;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.LoopRunner;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Tier;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Trees;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/** What a call does to the event loop by itself, as far as its file tells. */
final class CallEffects {

  private final FileModel file;
  private final KnownApis knowledge;
  private final NonBlockingForms nonBlocking;
  private final LoopRuns loopRuns;
  private final FinishedWork finished;

  CallEffects(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.knowledge = knowledge;
    this.nonBlocking = new NonBlockingForms(file);
    this.loopRuns = new LoopRuns(file);
    this.finished = new FinishedWork(file);
  }

  /**
   * An effect.
   *
   * @param name public name of the callable that has it
   */
  record Found(Effect effect, String name, Tier tier) {}

  /** The effect of a call that runs; null when none is known. */
  @Nullable Found of(FunctionScope function, CallExpression call) {
    if (isAwaited(call)) {
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
    return found(known);
  }

  /** The effect of a function that something else calls. */
  @Nullable Found ofCallback(Expression callback) {
    if (!(callback instanceof Name) && !(callback instanceof QualifiedExpression)) {
      return null;
    }
    return Names.lookup(file.names().candidates(callback), knowledge::blocking)
        .map(CallEffects::found)
        .orElse(null);
  }

  /**
   * True when a call without an effect has none, whatever other files tell of what it calls: it was
   * decided here, or its arguments say so.
   */
  boolean isQuiet(CallExpression call) {
    return isAwaited(call)
        || NonBlockingForms.matchesAny(call)
        || file.names().callees(call).stream().anyMatch(knowledge::isListed);
  }

  private static boolean isAwaited(CallExpression call) {
    Tree parent = Trees.parentOf(call);
    return parent != null && parent.is(Tree.Kind.AWAIT);
  }

  private static Found found(BlockingCall call) {
    Effect effect =
        switch (call.kind()) {
          case BlockingCall.LOOP -> Effect.RUNS_LOOP;
          case BlockingCall.WAIT -> Effect.WAITS;
          default -> Effect.BLOCKS;
        };
    return new Found(effect, call.name(), call.tier());
  }
}
