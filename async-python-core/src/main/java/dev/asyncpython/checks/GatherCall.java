package dev.asyncpython.checks;

import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnpackingExpression;

/** An awaited call that runs several operations at the same time and gives all their results. */
final class GatherCall {

  /** What becomes of the results. */
  enum Results {
    DISCARDED,
    /** Each one gets a name: all are needed. */
    UNPACKED,
    USED
  }

  private final AwaitExpression await;
  private final CallExpression call;
  private final List<Expression> operations = new ArrayList<>();
  private final List<Expression> starred = new ArrayList<>();
  private boolean unknownOptions;

  private GatherCall(AwaitExpression await, CallExpression call) {
    this.await = await;
    this.call = call;
    for (Argument argument : call.arguments()) {
      if (argument instanceof UnpackingExpression unpacking) {
        if (unpacking.starToken().value().equals("*")) {
          starred.add(unpacking.expression());
        } else {
          unknownOptions = true;
        }
      } else if (argument instanceof RegularArgument regular && regular.keywordArgument() == null) {
        operations.add(regular.expression());
      }
    }
  }

  /** The call that an {@code await} waits for, directly or through a time limit. */
  static Optional<GatherCall> of(AwaitExpression await, Pacing idioms) {
    Expression awaited = Trees.unwrapped(await.expression());
    if (idioms.isIdiom(awaited, "wrapper") && awaited instanceof CallExpression wrapper) {
      awaited = Trees.positional(wrapper, 0).map(Trees::unwrapped).orElse(awaited);
    }
    return awaited instanceof CallExpression call && idioms.isIdiom(call, "gather")
        ? Optional.of(new GatherCall(await, call))
        : Optional.empty();
  }

  CallExpression call() {
    return call;
  }

  AwaitExpression await() {
    return await;
  }

  /** Operations that are written out. */
  List<Expression> operations() {
    return operations;
  }

  /** Iterables of operations. */
  List<Expression> starred() {
    return starred;
  }

  /** True when there may be several operations and nothing says how their errors are handled. */
  boolean isUndecided() {
    return !unknownOptions
        && Trees.keyword(call, "return_exceptions").isEmpty()
        && (operations.size() > 1 || !starred.isEmpty());
  }

  /** What becomes of the list of results. */
  Results results() {
    Tree parent = Trees.parentOf(await);
    if (parent instanceof ExpressionStatement) {
      return isReadFromTasks() ? Results.USED : Results.DISCARDED;
    }
    if (parent instanceof AssignmentStatement assignment
        && assignment.lhsExpressions().size() == 1) {
      return assigned(assignment.lhsExpressions().get(0));
    }
    return Results.USED;
  }

  private static Results assigned(ExpressionList targets) {
    if (targets.expressions().size() != 1) {
      return Results.UNPACKED;
    }
    Expression target = Trees.unwrapped(targets.expressions().get(0));
    if (!(target instanceof Name name)) {
      return target.is(Tree.Kind.TUPLE, Tree.Kind.LIST_LITERAL) ? Results.UNPACKED : Results.USED;
    }
    List<Usage> reads = reads(name);
    if (reads.isEmpty() || name.name().equals("_")) {
      return Results.DISCARDED;
    }
    return reads.stream().anyMatch(read -> isUnpacked(read.tree()))
        ? Results.UNPACKED
        : Results.USED;
  }

  private static List<Usage> reads(Name name) {
    Symbol symbol = name.symbol();
    return symbol == null ? List.of() : Bindings.reads(symbol);
  }

  /** True for {@code a, b = results}. */
  private static boolean isUnpacked(Tree read) {
    return read.parent() instanceof AssignmentStatement assignment
        && assignment.assignedValue() == read
        && assignment.lhsExpressions().stream()
            .anyMatch(
                list ->
                    list.expressions().size() > 1
                        || list.expressions().get(0).is(Tree.Kind.TUPLE, Tree.Kind.LIST_LITERAL));
  }

  /** True when tasks are kept under a name and asked for their results afterwards. */
  private boolean isReadFromTasks() {
    List<Expression> kept = new ArrayList<>(operations);
    kept.addAll(starred);
    return kept.stream()
        .map(Trees::unwrapped)
        .anyMatch(task -> task instanceof Name name && isReadAfter(name));
  }

  private boolean isReadAfter(Name task) {
    int end = call.lastToken().line();
    return reads(task).stream().anyMatch(read -> read.tree().firstToken().line() > end);
  }

  /** The value of a local name that is assigned once; null otherwise. */
  static @Nullable Expression onlyValue(Name name) {
    Symbol symbol = name.symbol();
    if (symbol == null) {
      return null;
    }
    List<Usage> bindings = Bindings.of(symbol);
    return bindings.size() == 1 ? Bindings.assignedValue(bindings.get(0).tree()) : null;
  }
}
