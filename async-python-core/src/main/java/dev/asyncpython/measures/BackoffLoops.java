package dev.asyncpython.measures;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WhileStatement;

/**
 * Loops that try to await something again after an error, and wait longer each time. A delay that
 * grows by addition is none: the practice is that of exponential delays.
 */
final class BackoffLoops {

  private static final String PACING = "pacing";

  private final FileModel file;
  private final Occurrences found;

  BackoffLoops(FileModel file, Occurrences found) {
    this.file = file;
    this.found = found;
  }

  void addAll() {
    for (FunctionScope function : file.asyncFunctions()) {
      Set<Tree> counted = Collections.newSetFromMap(new IdentityHashMap<>());
      for (AwaitExpression await : function.awaits()) {
        Tree loop = loopOf(await);
        if (loop != null && !counted.contains(loop) && isBackoff(await, loop, function)) {
          counted.add(loop);
          found.add(Practice.BACKOFF, loop, keyword(loop));
        }
      }
    }
  }

  private boolean isBackoff(AwaitExpression sleep, Tree loop, FunctionScope function) {
    Expression delay = delay(sleep);
    return delay != null
        && triesAgain(loop, sleep, function)
        && new Growth(file, loop, function).grows(delay);
  }

  private @Nullable Expression delay(AwaitExpression await) {
    return Trees.unwrapped(await.expression()) instanceof CallExpression call
            && file.names()
                .lookup(call, file.knowledge()::idiom)
                .filter(idiom -> idiom.kind().equals(PACING))
                .isPresent()
        ? Trees.positional(call, 0).orElse(null)
        : null;
  }

  /** True when the loop itself awaits in a {@code try} that handles errors. */
  private static boolean triesAgain(Tree loop, AwaitExpression sleep, FunctionScope function) {
    return function.statements(TryStatement.class).stream()
        .filter(attempt -> loopOf(attempt) == loop && !attempt.exceptClauses().isEmpty())
        .anyMatch(attempt -> waits(attempt, sleep, function));
  }

  private static boolean waits(
      TryStatement attempt, AwaitExpression sleep, FunctionScope function) {
    return function.awaits().stream()
            .anyMatch(await -> await != sleep && Trees.isInside(await, attempt.body()))
        || AsyncConstructs.managers(function).stream()
            .anyMatch(item -> Trees.isInside(item, attempt.body()))
        || AsyncConstructs.iterations(function).stream()
            .anyMatch(keyword -> Trees.isInside(keyword, attempt.body()));
  }

  /** The nearest loop of a node; null when there is none, or an {@code async for}. */
  private static @Nullable Tree loopOf(Tree node) {
    Tree loop =
        Trees.ancestorInFunction(
            node, tree -> tree instanceof WhileStatement || tree instanceof ForStatement);
    return loop instanceof ForStatement statement && statement.isAsync() ? null : loop;
  }

  private static Token keyword(Tree loop) {
    return loop.firstToken();
  }
}
