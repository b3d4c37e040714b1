package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.TaskSpawner;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Futures of {@code run_coroutine_threadsafe(coroutine, loop)}: to wait for one blocks the thread,
 * and when the loop is the thread's own, the coroutine never runs.
 */
final class ThreadsafeCalls {

  /** On which loop the coroutine behind a future runs. */
  enum Origin {
    /** No such future. */
    NONE,
    /** A loop that may be another thread's. */
    SOME_LOOP,
    /** The loop of the function that waits. */
    THIS_LOOP
  }

  private ThreadsafeCalls() {}

  /** The origin of the future that a wait is called on. */
  static Origin behind(FileModel file, KnownApis knowledge, Tree wait) {
    CallExpression maker =
        wait instanceof CallExpression call && call.callee() instanceof QualifiedExpression method
            ? origin(method.qualifier())
            : null;
    if (maker == null || !isThreadsafeSpawner(file, knowledge, maker)) {
      return Origin.NONE;
    }
    Optional<CallExpression> loop =
        Trees.positional(maker, 1)
            .or(() -> Trees.keyword(maker, "loop"))
            .map(ThreadsafeCalls::origin);
    boolean running =
        loop.flatMap(call -> file.names().lookup(call, knowledge::loopGuard))
            .filter(known -> known.kind().equals("current") || known.kind().equals("raises"))
            .isPresent();
    return running ? Origin.THIS_LOOP : Origin.SOME_LOOP;
  }

  /** A call that starts a task and returns a future that threads, not tasks, wait for. */
  private static boolean isThreadsafeSpawner(
      FileModel file, KnownApis knowledge, CallExpression maker) {
    return file.names()
        .lookup(maker, knowledge::taskSpawner)
        .map(TaskSpawner::name)
        .flatMap(knowledge::resultType)
        .filter(type -> knowledge.blocking(type + ".result").isPresent())
        .isPresent();
  }

  /** The call that an expression, or the one assignment of a name, stands for. */
  private static @Nullable CallExpression origin(Expression expression) {
    Expression value = Trees.unwrapped(expression);
    if (value instanceof CallExpression call) {
      return call;
    }
    Symbol symbol = value instanceof Name name ? name.symbol() : null;
    List<Usage> bindings = symbol == null ? List.of() : Bindings.of(symbol);
    return bindings.size() == 1
            && Bindings.assignedValue(bindings.get(0).tree()) instanceof CallExpression call
        ? call
        : null;
  }
}
