package dev.asyncpython.syntax;

import java.util.List;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithStatement;

/**
 * The beginning of a program's main coroutine: {@code async def main()} that only {@code
 * asyncio.run(main())} starts. Before its first await nothing else can be waiting for the loop.
 */
public final class ProgramStart {

  private ProgramStart() {}

  /** True when a node runs before anything else could run on the loop. */
  public static boolean isBeforeLoopIsBusy(FileModel file, FunctionScope function, Tree node) {
    return isMain(file, function) && !hasAwaitBefore(function, node) && !isInsideLoop(node);
  }

  private static boolean isMain(FileModel file, FunctionScope function) {
    if (!(function.tree() instanceof FunctionDef def)
        || function.parent() != file.module()
        || function.owner() != null
        || !def.decorators().isEmpty()) {
      return false;
    }
    Symbol symbol = def.name().symbol();
    if (symbol == null) {
      return false;
    }
    List<Usage> reads = Bindings.reads(symbol);
    return Bindings.of(symbol).size() == 1
        && !reads.isEmpty()
        && reads.stream().allMatch(read -> isStartedByModule(file, read.tree()));
  }

  /** {@code asyncio.run(main(...))} in the module's own body, {@code if __name__} included. */
  private static boolean isStartedByModule(FileModel file, Tree name) {
    if (!(name.parent() instanceof CallExpression call)
        || call.callee() != name
        || file.scopeOf(call) != file.module()) {
      return false;
    }
    Tree argument = call.parent();
    return argument != null
        && argument.parent() != null
        && argument.parent().parent() instanceof CallExpression runner
        && file.names().lookup(runner, file.knowledge()::loopRunner).isPresent();
  }

  private static boolean hasAwaitBefore(FunctionScope function, Tree node) {
    Token place = node.firstToken();
    for (AwaitExpression await : function.awaits()) {
      if (isBefore(await.awaitToken(), place)) {
        return true;
      }
    }
    for (Statement statement : function.statements()) {
      boolean async =
          (statement instanceof WithStatement with && with.isAsync())
              || (statement instanceof ForStatement loop && loop.isAsync());
      if (async && isBefore(statement.firstToken(), place)) {
        return true;
      }
    }
    return startsTaskBefore(function, place);
  }

  /** A task that was started may wait for the loop from here on. */
  private static boolean startsTaskBefore(FunctionScope function, Token place) {
    return function.calls().stream()
        .anyMatch(
            call ->
                isBefore(call.firstToken(), place) && Trees.text(call.callee()).contains("task"));
  }

  private static boolean isInsideLoop(Tree node) {
    return Trees.ancestorInFunction(
            node, tree -> tree.is(Tree.Kind.FOR_STMT) || tree.is(Tree.Kind.WHILE_STMT))
        != null;
  }

  private static boolean isBefore(Token one, Token other) {
    return one.line() < other.line()
        || (one.line() == other.line() && one.column() < other.column());
  }
}
