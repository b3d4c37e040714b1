package dev.asyncpython.facts;

import dev.asyncpython.knowledge.LoopRunner;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Optional;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;

/**
 * Calls that drive an event loop: {@code asyncio.run(...)}, and calls of a function that {@code
 * async_to_sync} made, as an argument, in a variable or as a decorator.
 */
final class LoopRuns {

  private final FileModel file;

  LoopRuns(FileModel file) {
    this.file = file;
  }

  /** What drives a loop when the call runs. */
  Optional<LoopRunner> drivenBy(CallExpression call) {
    Optional<LoopRunner> direct =
        file.names().lookup(call, file.knowledge()::loopRunner).filter(known -> !known.wraps());
    if (direct.isPresent()) {
      return direct;
    }
    Optional<LoopRunner> wrapped = madeBy(Trees.unwrapped(call.callee()));
    return wrapped.isPresent() ? wrapped : decorated(call);
  }

  private Optional<LoopRunner> madeBy(Expression callee) {
    if (callee instanceof CallExpression wrapper) {
      return file.names().lookup(wrapper, file.knowledge()::loopRunner).filter(LoopRunner::wraps);
    }
    Symbol symbol = callee instanceof Name name ? name.symbol() : null;
    List<Usage> bindings = symbol == null ? List.of() : Bindings.of(symbol);
    return bindings.size() == 1
            && Bindings.assignedValue(bindings.get(0).tree()) instanceof CallExpression value
        ? madeBy(value)
        : Optional.empty();
  }

  private Optional<LoopRunner> decorated(CallExpression call) {
    FunctionScope target = file.definitionOf(call);
    return target == null
        ? Optional.empty()
        : Decorators.of(target).stream()
            .map(decorator -> file.names().candidates(decorator.expression()))
            .flatMap(names -> Names.lookup(names, file.knowledge()::loopRunner).stream())
            .filter(LoopRunner::wraps)
            .findFirst();
  }
}
