package dev.asyncpython.facts;

import dev.asyncpython.knowledge.KindedName;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.ElseClause;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.UnaryExpression;

/**
 * Code that looks whether an event loop runs before it starts one: {@code try:
 * asyncio.get_running_loop() except RuntimeError: asyncio.run(...)}, {@code if loop.is_running():
 * ... else: ...}. Once a function has looked, only the branch where a loop certainly runs is
 * suspect.
 */
final class LoopGuards {

  private enum Verdict {
    RUNNING,
    NOT_RUNNING,
    UNKNOWN
  }

  private final FileModel file;
  private final IdentityHashMap<FunctionScope, List<CallExpression>> tests =
      new IdentityHashMap<>();
  private @Nullable Boolean reentrant;

  LoopGuards(FileModel file) {
    this.file = file;
  }

  /** True when the node runs only after a test that may have told that no loop runs. */
  boolean mayBeWithoutLoop(FunctionScope function, Tree node) {
    if (isReentrant() || handlesTheError(node)) {
      return true;
    }
    boolean tested = false;
    for (CallExpression test : tests.computeIfAbsent(function, this::testsOf)) {
      switch (verdict(test, node)) {
        case RUNNING -> {
          return false;
        }
        case NOT_RUNNING -> {
          return true;
        }
        case UNKNOWN -> tested = true;
      }
    }
    return tested;
  }

  /** {@code try: asyncio.run(...) except RuntimeError: ...}: the code knows that it may fail. */
  private boolean handlesTheError(Tree node) {
    TryStatement tried = triedIn(node);
    return tried != null
        && tried.exceptClauses().stream()
            .map(ExceptClause::exception)
            .filter(Objects::nonNull)
            .anyMatch(exception -> file.names().is(exception, Set.of("builtins.RuntimeError")));
  }

  /** A library of this file lets loops run inside each other. */
  private boolean isReentrant() {
    if (reentrant == null) {
      reentrant =
          isReentrant(file.module()) || file.functions().stream().anyMatch(this::isReentrant);
    }
    return reentrant;
  }

  private boolean isReentrant(FunctionScope scope) {
    return scope.calls().stream().anyMatch(call -> kind(call).equals("reentrant"));
  }

  private List<CallExpression> testsOf(FunctionScope function) {
    List<CallExpression> result = new ArrayList<>();
    for (CallExpression call : function.calls()) {
      String kind = kind(call);
      if (kind.equals("tells") || (kind.equals("raises") && triedIn(call) != null)) {
        result.add(call);
      } else if (isOwnTest(call)) {
        result.add(call);
      }
    }
    return result;
  }

  /** A condition that calls a function of this file that looks. */
  private boolean isOwnTest(CallExpression call) {
    FunctionScope helper = isCondition(call) ? file.definitionOf(call) : null;
    return helper != null
        && !helper.isAsync()
        && helper.calls().stream()
            .map(this::kind)
            .anyMatch(kind -> kind.equals("tells") || kind.equals("raises"));
  }

  private static boolean isCondition(CallExpression call) {
    Tree tree = call;
    while (tree.parent() instanceof UnaryExpression
        || tree.parent() instanceof BinaryExpression
        || tree.parent() instanceof ParenthesizedExpression) {
      tree = tree.parent();
    }
    return (tree.parent() instanceof IfStatement choice && choice.condition() == tree)
        || (tree.parent() instanceof ConditionalExpression value && value.condition() == tree);
  }

  private String kind(CallExpression call) {
    Optional<KindedName> known = file.names().lookup(call, file.knowledge()::loopGuard);
    if (known.isEmpty() && call.callee() instanceof QualifiedExpression method) {
      known = Names.lookup(List.of(method.name().name()), file.knowledge()::loopGuard);
    } else if (known.isEmpty() && call.callee() instanceof Name function) {
      known = Names.lookup(List.of(function.name()), file.knowledge()::loopGuard);
    }
    return known.map(KindedName::kind).orElse("");
  }

  private static @Nullable TryStatement triedIn(Tree node) {
    Tree found =
        Trees.ancestorInFunction(
            node,
            tree ->
                tree instanceof TryStatement statement
                    && !statement.exceptClauses().isEmpty()
                    && Trees.isInside(node, statement.body()));
    return (TryStatement) found;
  }

  private Verdict verdict(CallExpression test, Tree node) {
    if (kind(test).equals("raises")) {
      TryStatement tried = triedIn(test);
      return tried == null ? Verdict.UNKNOWN : afterTry(tried, test, node);
    }
    Tree top = test;
    boolean positive = true;
    boolean certainWhenTrue = true;
    boolean certainWhenFalse = true;
    for (Tree tree = test.parent(); tree != null; tree = tree.parent()) {
      if (tree instanceof UnaryExpression not && not.is(Tree.Kind.NOT)) {
        positive = !positive;
      } else if (tree instanceof BinaryExpression && tree.is(Tree.Kind.AND)) {
        certainWhenFalse = false;
      } else if (tree instanceof BinaryExpression && tree.is(Tree.Kind.OR)) {
        certainWhenTrue = false;
      } else if (!(tree instanceof ParenthesizedExpression)) {
        break;
      }
      top = tree;
    }
    Optional<Boolean> outcome = outcome(top, node);
    if (outcome.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    boolean certain = outcome.get() ? certainWhenTrue : certainWhenFalse;
    if (outcome.get() != positive) {
      // "if loop and loop.is_running(): ... else: <node>": the author has made sure.
      return Verdict.NOT_RUNNING;
    }
    return certain ? Verdict.RUNNING : Verdict.UNKNOWN;
  }

  private static Verdict afterTry(TryStatement tried, CallExpression test, Tree node) {
    ElseClause otherwise = tried.elseClause();
    if ((Trees.isInside(node, tried.body()) && !Trees.isInside(test, node))
        || (otherwise != null && Trees.isInside(node, otherwise))) {
      return Verdict.RUNNING;
    }
    return tried.exceptClauses().stream().anyMatch(clause -> Trees.isInside(node, clause))
        ? Verdict.NOT_RUNNING
        : Verdict.UNKNOWN;
  }

  /** What the condition was when the node runs; empty when it does not depend on it. */
  private static Optional<Boolean> outcome(Tree condition, Tree node) {
    Tree parent = condition.parent();
    if (parent instanceof IfStatement choice && choice.condition() == condition) {
      if (Trees.isInside(node, choice.body())) {
        return Optional.of(true);
      }
      boolean otherwise =
          choice.elifBranches().stream().anyMatch(branch -> Trees.isInside(node, branch))
              || (choice.elseBranch() != null && Trees.isInside(node, choice.elseBranch()));
      return otherwise ? Optional.of(false) : Optional.empty();
    }
    if (parent instanceof ConditionalExpression choice && choice.condition() == condition) {
      Expression whenTrue = choice.trueExpression();
      return Trees.isInside(node, whenTrue)
          ? Optional.of(true)
          : Trees.isInside(node, choice.falseExpression()) ? Optional.of(false) : Optional.empty();
    }
    return Optional.empty();
  }
}
