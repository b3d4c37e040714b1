package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.CoroutineFunction.Returns;
import dev.asyncpython.knowledge.TaskSpawner;
import dev.asyncpython.knowledge.TaskSpawner.Reference;
import java.util.Optional;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;

/** Recognises the calls that start a task which only their result keeps. */
public final class TaskSpawners {

  private TaskSpawners() {}

  /** The entry of the call; empty when it starts no task, or one that something else keeps. */
  public static Optional<TaskSpawner> of(CallExpression call, FileModel file) {
    Optional<TaskSpawner> known = file.names().lookup(call, file.knowledge()::taskSpawner);
    return known
        .or(() -> LoopMethods.named(call, file).flatMap(file.knowledge()::taskSpawner))
        .filter(spawner -> spawner.reference() != Reference.STRONG)
        .filter(spawner -> startsTask(call, spawner, file));
  }

  /** Some spawners hand a task or future that exists already back: only a coroutine is new. */
  private static boolean startsTask(CallExpression call, TaskSpawner spawner, FileModel file) {
    Expression argument = Trees.positional(call, 0).map(Trees::unwrapped).orElse(null);
    if (argument == null) {
      return true;
    }
    Optional<Returns> returns =
        argument instanceof CallExpression inner
            ? CoroutineCalls.of(inner, file).map(CoroutineCalls.Coroutine::returns)
            : Optional.empty();
    boolean future = returns.filter(Returns.FUTURE::equals).isPresent() || isTask(argument, file);
    // The table lists a call that only may start a task as a coroutine function too.
    boolean wraps = file.knowledge().coroutineFunction(spawner.name()).isPresent();
    return wraps ? returns.filter(Returns.COROUTINE::equals).isPresent() : !future;
  }

  private static boolean isTask(Expression argument, FileModel file) {
    String type = file.types().of(argument);
    return type != null && file.knowledge().role(type).equals("future");
  }
}
