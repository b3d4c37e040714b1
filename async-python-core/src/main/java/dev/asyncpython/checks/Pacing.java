package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithStatement;

/** What makes tasks wait on purpose: sleeps, rate limiters, semaphores and locks. */
final class Pacing {

  private final FileModel file;
  private final KnownApis knowledge;
  private final NameHints hints;

  Pacing(FileModel file, NameHints hints) {
    this.file = file;
    this.knowledge = file.knowledge();
    this.hints = hints;
  }

  /** True when awaiting a call delays on purpose. */
  boolean delays(CallExpression call) {
    if (isIdiom(call, "pacing")) {
      return true;
    }
    return hints.of(call.callee(), "pacing", "lease")
        || (call.callee() instanceof QualifiedExpression callee
            && hints.of(callee.qualifier(), "pacing"));
  }

  /** True when a {@code with} holds a lock or a limiter, or is a transaction. */
  boolean limits(WithStatement with) {
    return with.withItems().stream().anyMatch(item -> limits(Trees.unwrapped(item.test())));
  }

  private boolean limits(Expression manager) {
    String type = file.types().of(manager);
    if (type != null && knowledge.lockType(type).isPresent()) {
      return true;
    }
    // "pool.acquire()" gives a connection of its own; "lock.acquire()" is seen by its receiver.
    return hints.of(manager, "transaction", "pacing")
        || (manager instanceof CallExpression call
            && call.callee() instanceof QualifiedExpression callee
            && hints.of(callee.qualifier(), "pacing"));
  }

  /** True when a call has one of the meanings of the table of idioms. */
  boolean isIdiom(Tree tree, String... kinds) {
    return tree instanceof CallExpression call
        && file.names()
            .lookup(call, knowledge::idiom)
            .filter(idiom -> List.of(kinds).contains(idiom.kind()))
            .isPresent();
  }
}
