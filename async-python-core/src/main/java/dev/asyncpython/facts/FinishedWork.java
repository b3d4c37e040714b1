package dev.asyncpython.facts;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KindedName;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Order;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnaryExpression;

/**
 * Futures, threads and processes that may be over where code waits for them, so that the wait takes
 * no time: something that names them was awaited before, they were asked, or waited for already.
 */
final class FinishedWork {

  private final FileModel file;

  FinishedWork(FileModel file) {
    this.file = file;
  }

  /**
   * True when what a method is called on may be over.
   *
   * @param function whose body the call stands in
   * @param call {@code future.result()}, {@code thread.join()}
   * @param known what is known of the method
   */
  boolean mayBeOver(FunctionScope function, CallExpression call, BlockingCall known) {
    if (!(call.callee() instanceof QualifiedExpression method)) {
      return false;
    }
    @Nullable Tree since = binding(method.qualifier(), call);
    Optional<Expression> iterable = iterated(since);
    if (iterable.isPresent() && givesFinished(iterable.get())) {
      return true;
    }
    if (mayHaveBeenTold(function, call, method.qualifier(), known)) {
      return true;
    }
    List<String> texts = new ArrayList<>();
    texts.add(Trees.text(method.qualifier()));
    iterable.ifPresent(collection -> texts.add(Trees.text(collection)));
    return function.awaits().stream()
            .anyMatch(await -> isBefore(await, call, since) && mentions(await, texts))
        || function.calls().stream()
            .anyMatch(other -> other != call && tells(other, call, texts, since));
  }

  /**
   * True when something that was awaited before may say that the work is over: anything, for a
   * future that comes from elsewhere; for one that is made here, what its work was given.
   */
  private boolean mayHaveBeenTold(
      FunctionScope function, CallExpression call, Expression receiver, BlockingCall known) {
    if (isMadeHere(receiver)) {
      return false;
    }
    @Nullable Tree bound = binding(receiver, call);
    if (bound == null || file.scopeOf(bound) != function || bound.parent() instanceof Parameter) {
      String type = known.name().substring(0, known.name().lastIndexOf('.'));
      return isHandedAround(type)
          && function.awaits().stream().anyMatch(await -> isBefore(await, call, null));
    }
    if (!(Bindings.assignedValue(bound) instanceof CallExpression maker)) {
      return false;
    }
    return function.awaits().stream()
        .filter(await -> isBefore(await, call, bound))
        .map(await -> signal(await.expression()))
        .flatMap(Optional::stream)
        .anyMatch(signal -> mentions(maker.argumentList(), List.of(signal)));
  }

  /** {@code run_coroutine_threadsafe(...).result()}: a library call gives new work, just begun. */
  private boolean isMadeHere(Expression receiver) {
    return Trees.unwrapped(receiver) instanceof CallExpression maker
        && file.names().lookup(maker, file.knowledge()::resultType).isPresent();
  }

  private boolean isHandedAround(String type) {
    return file.knowledge()
        .futureMember(type)
        .filter(known -> known.kind().equals("handed"))
        .isPresent();
  }

  /** What {@code await future} or {@code await event.wait()} waits for. */
  private static Optional<String> signal(Expression awaited) {
    if (awaited instanceof Name name) {
      return Optional.of(name.name());
    }
    return awaited instanceof CallExpression call
            && call.callee() instanceof QualifiedExpression method
            && method.qualifier() instanceof Name name
        ? Optional.of(name.name())
        : Optional.empty();
  }

  /** {@code for f in as_completed(...)}, {@code for f in (await asyncio.wait(...))[0]}. */
  private boolean givesFinished(Expression iterable) {
    return Trees.withinFunction(iterable).stream()
        .anyMatch(
            tree ->
                tree instanceof AwaitExpression
                    || (tree instanceof CallExpression call && waits(call)));
  }

  /** The collection that gives a loop variable its values. */
  private static Optional<Expression> iterated(@Nullable Tree bound) {
    if (bound == null) {
      return Optional.empty();
    }
    if (bound.parent() instanceof ForStatement loop && loop.testExpressions().size() == 1) {
      return Optional.of(loop.testExpressions().get(0));
    }
    return bound.parent() instanceof ComprehensionFor clause
        ? Optional.of(clause.iterable())
        : Optional.empty();
  }

  /** The place that binds a name for this call: a loop around it, or the only one there is. */
  private static @Nullable Tree binding(Expression receiver, CallExpression call) {
    Symbol symbol = receiver instanceof Name name ? name.symbol() : null;
    if (symbol == null) {
      return null;
    }
    List<Usage> bindings = Bindings.of(symbol);
    for (Usage binding : bindings) {
      if (binding.kind() == Usage.Kind.LOOP_DECLARATION
          && Trees.isInside(call, binding.tree().parent())) {
        return binding.tree();
      }
    }
    return bindings.size() == 1 ? bindings.get(0).tree() : null;
  }

  private static boolean isBefore(Tree one, Tree call, @Nullable Tree since) {
    return !Trees.isInside(call, one) && Order.mayRunBefore(one, call, since);
  }

  private static boolean mentions(@Nullable Tree place, List<String> texts) {
    if (place == null) {
      return false;
    }
    return Trees.withinFunction(place).stream()
        .filter(tree -> tree instanceof Name || tree instanceof QualifiedExpression)
        .anyMatch(tree -> texts.contains(Trees.text(tree)));
  }

  private boolean tells(
      CallExpression other, CallExpression call, List<String> texts, @Nullable Tree since) {
    if (!isBefore(other, call, since)) {
      return false;
    }
    if (other.callee() instanceof QualifiedExpression method
        && texts.contains(Trees.text(method.qualifier()))) {
      Optional<KindedName> member = file.names().lookup(other, file.knowledge()::futureMember);
      if (member.isPresent() && tells(member.get().kind(), other, call)) {
        return true;
      }
    }
    return waits(other) && concerns(other, texts);
  }

  /** {@code future.exception()}, {@code wait(futures)}. */
  private static boolean concerns(CallExpression wait, List<String> texts) {
    return (wait.callee() instanceof QualifiedExpression method
            && texts.contains(Trees.text(method.qualifier())))
        || wait.arguments().stream().anyMatch(argument -> mentions(argument, texts));
  }

  /** {@code if f.done():} says that it is over; {@code if thread.is_alive():} that it is not. */
  private static boolean tells(String kind, CallExpression test, CallExpression call) {
    if (kind.equals("over")) {
      return true;
    }
    if (!kind.equals("done") && !kind.equals("alive")) {
      return false;
    }
    boolean over = kind.equals("done");
    Tree tree = test;
    while (tree.parent() != null && !(tree.parent() instanceof IfStatement)) {
      tree = tree.parent();
      if (tree instanceof UnaryExpression not && not.is(Tree.Kind.NOT)) {
        over = !over;
      }
    }
    boolean inBody =
        tree.parent() instanceof IfStatement choice
            && choice.condition() == tree
            && Trees.isInside(call, choice.body());
    return !inBody || over;
  }

  private boolean waits(CallExpression call) {
    return file.names()
        .lookup(call, file.knowledge()::blocking)
        .filter(known -> known.kind().equals(BlockingCall.WAIT))
        .isPresent();
  }
}
