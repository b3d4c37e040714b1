package dev.asyncpython.checks;

import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.Tuple;

/** The operations that are run together, as far as the function shows them. */
final class GatheredOperations {

  private final FileModel file;
  private final NameHints hints;
  private final Pacing idioms;
  private final List<CallExpression> calls = new ArrayList<>();
  private final List<Expression> callees = new ArrayList<>();
  private boolean complete = true;

  GatheredOperations(GatherCall gather, FileModel file, NameHints hints, Pacing idioms) {
    this.file = file;
    this.hints = hints;
    this.idioms = idioms;
    gather.operations().forEach(this::add);
    gather.starred().forEach(this::addAll);
  }

  private void add(Expression operation) {
    Expression value = Trees.unwrapped(operation);
    if (value instanceof Name name && GatherCall.onlyValue(name) instanceof CallExpression call) {
      value = call;
    }
    if (!(value instanceof CallExpression call)) {
      complete = false;
      return;
    }
    boolean wraps =
        idioms.isIdiom(call, "wrapper")
            || file.names().lookup(call, file.knowledge()::taskSpawner).isPresent();
    if (!wraps) {
      addCall(call);
    } else if (Trees.positional(call, 0).orElse(null) instanceof CallExpression inner) {
      addCall(inner);
    } else {
      complete = false;
    }
  }

  private void addCall(CallExpression call) {
    calls.add(call);
    callees.add(call.callee());
  }

  private void addAll(Expression iterable) {
    Expression value = Trees.unwrapped(iterable);
    if (value instanceof ComprehensionExpression comprehension) {
      add(comprehension.resultExpression());
    } else if (value instanceof ListLiteral list) {
      list.elements().expressions().forEach(this::add);
    } else if (value instanceof Tuple tuple) {
      tuple.elements().forEach(this::add);
    } else if (value instanceof Name name && name.symbol() != null) {
      addNamed(name);
    } else {
      complete = false;
      if (idioms.isIdiom(value, "maps") && value instanceof CallExpression map) {
        Trees.positional(map, 0).ifPresent(callees::add);
      }
    }
  }

  /** {@code tasks = [f(x) for x in xs]}, or {@code tasks = []} and {@code tasks.append(f(x))}. */
  private void addNamed(Name name) {
    Expression value = GatherCall.onlyValue(name);
    if (value == null || value instanceof Name) {
      complete = false;
      return;
    }
    addAll(value);
    for (Usage read : Bindings.reads(java.util.Objects.requireNonNull(name.symbol()))) {
      if (read.tree().parent() instanceof QualifiedExpression method
          && method.parent() instanceof CallExpression call
          && call.callee() == method
          && hints.isWord(method.name().name(), "collect")) {
        Trees.positional(call, 0)
            .ifPresent(
                added -> {
                  if (added instanceof ComprehensionExpression) {
                    addAll(added);
                  } else {
                    add(added);
                  }
                });
      }
    }
  }

  /** True when one of them looks as if it lives as long as the program. */
  boolean anyLongLived() {
    return callees.stream()
        .map(NameParts::last)
        .anyMatch(name -> hints.verb(name, "forever") || hints.lastWord(name, "forever"));
  }

  /** True when none is known, so that nothing can be said of their errors. */
  boolean areUnknown() {
    return callees.isEmpty();
  }

  /** True when one of them changes something that stays changed, by its name. */
  boolean anyWrite() {
    return callees.stream().anyMatch(callee -> hints.verb(NameParts.last(callee), "write"));
  }

  /** True when they are all known and handle their own exceptions. */
  boolean neverRaise() {
    return complete && !calls.isEmpty() && calls.stream().allMatch(this::neverRaises);
  }

  private boolean neverRaises(CallExpression call) {
    FunctionScope function = file.definitionOf(call);
    return function != null && neverRaises(function, new HashSet<>());
  }

  private boolean neverRaises(FunctionScope function, Set<FunctionScope> seen) {
    return function.isAsync()
        && !function.awaits().isEmpty()
        && seen.add(function)
        && function.awaits().stream()
            .allMatch(await -> isHandled(await) || waitsForSafe(await, seen));
  }

  private boolean waitsForSafe(AwaitExpression await, Set<FunctionScope> seen) {
    FunctionScope function =
        await.expression() instanceof CallExpression call ? file.definitionOf(call) : null;
    return function != null && neverRaises(function, seen);
  }

  /**
   * True when a handler of the same function may go on after what an await raises. Which errors it
   * expects is the author's policy.
   */
  private static boolean isHandled(AwaitExpression await) {
    return Trees.ancestorInFunction(
            await, tree -> tree instanceof TryStatement attempt && handles(attempt, await))
        != null;
  }

  private static boolean handles(TryStatement attempt, Tree node) {
    boolean inside =
        Trees.isInside(node, attempt.body())
            || attempt.exceptClauses().stream().anyMatch(clause -> Trees.isInside(node, clause));
    return inside && attempt.exceptClauses().stream().anyMatch(GatheredOperations::goesOn);
  }

  private static boolean goesOn(ExceptClause clause) {
    List<Statement> statements = clause.body().statements();
    return !(statements.get(statements.size() - 1) instanceof RaiseStatement);
  }
}
