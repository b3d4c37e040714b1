package dev.asyncpython.checks;

import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.ComprehensionClause;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** A {@code for} loop or a comprehension that awaits at each iteration. */
final class AwaitLoop {

  /**
   * Something that an iteration waits for.
   *
   * @param node the {@code await} expression, or the item of an {@code async with}
   * @param first where it starts: the keyword, or the call of an {@code async with}
   * @param call the call awaited; null when something else is awaited
   */
  record Awaited(Tree node, Token first, @Nullable CallExpression call) {}

  private final Tree tree;
  private final FunctionScope scope;
  private final Token keyword;
  private final List<Expression> targets = new ArrayList<>();
  private final List<Expression> iterables = new ArrayList<>();
  private final List<Tree> body = new ArrayList<>();
  private final List<Awaited> awaited = new ArrayList<>();

  private AwaitLoop(ForStatement loop, FunctionScope scope) {
    this.tree = loop;
    this.scope = scope;
    this.keyword = loop.forKeyword();
    targets.addAll(loop.expressions());
    iterables.addAll(loop.testExpressions());
    body.add(loop.body());
  }

  private AwaitLoop(Tree comprehension, ComprehensionFor first, FunctionScope scope) {
    this.tree = comprehension;
    this.scope = scope;
    this.keyword = first.forToken();
    targets.add(first.loopExpression());
    iterables.add(first.iterable());
    for (Tree child : comprehension.children()) {
      if (child != first && !(child instanceof Token)) {
        body.add(child);
      }
    }
    if (first.nestedClause() != null) {
      body.add(first.nestedClause());
    }
  }

  /** The loops of a function that await, in the order of their first await. */
  static List<AwaitLoop> of(FunctionScope scope) {
    List<AwaitLoop> result = new ArrayList<>();
    IdentityHashMap<Tree, AwaitLoop> byTree = new IdentityHashMap<>();
    for (WithStatement with : scope.statements(WithStatement.class)) {
      if (with.isAsync()) {
        for (WithItem item : with.withItems()) {
          add(item, item.test().firstToken(), item.test(), scope, byTree, result);
        }
      }
    }
    for (AwaitExpression await : scope.awaits()) {
      add(await, await.awaitToken(), await.expression(), scope, byTree, result);
    }
    // What an "async with" opens comes before the awaits inside it.
    result.forEach(
        loop ->
            loop.awaited.sort(
                Comparator.comparingInt((Awaited a) -> a.first().line())
                    .thenComparingInt(a -> a.first().column())));
    return result;
  }

  private static void add(
      Tree node,
      Token first,
      Expression awaited,
      FunctionScope scope,
      IdentityHashMap<Tree, AwaitLoop> byTree,
      List<AwaitLoop> result) {
    Tree tree = innermost(node, scope);
    if (tree == null) {
      return;
    }
    AwaitLoop loop = byTree.get(tree);
    if (loop == null) {
      loop = make(tree, scope);
      if (loop == null) {
        return;
      }
      byTree.put(tree, loop);
      result.add(loop);
    }
    CallExpression call = Trees.unwrapped(awaited) instanceof CallExpression c ? c : null;
    loop.awaited.add(new Awaited(node, first, call));
  }

  private static @Nullable AwaitLoop make(Tree tree, FunctionScope scope) {
    if (tree instanceof ForStatement loop) {
      return loop.isAsync() ? null : new AwaitLoop(loop, scope);
    }
    ComprehensionFor first = clauseOf(tree);
    return first == null || hasAsyncClause(first) ? null : new AwaitLoop(tree, first, scope);
  }

  private static @Nullable ComprehensionFor clauseOf(Tree tree) {
    if (tree instanceof ComprehensionExpression comprehension) {
      return comprehension.comprehensionFor();
    }
    return tree instanceof DictCompExpression comprehension
        ? comprehension.comprehensionFor()
        : null;
  }

  private static boolean hasAsyncClause(ComprehensionFor first) {
    for (ComprehensionClause clause = first; clause != null; clause = clause.nestedClause()) {
      if (clause instanceof ComprehensionFor loop && loop.asyncToken() != null) {
        return true;
      }
    }
    return false;
  }

  /** The nearest loop of any sort that repeats a node; null when none does. */
  private static @Nullable Tree innermost(Tree node, FunctionScope scope) {
    Tree child = node;
    for (Tree tree = node.parent();
        tree != null && tree != scope.tree() && !(tree instanceof ClassDef);
        tree = tree.parent()) {
      if (tree instanceof WhileStatement
          || (tree instanceof ForStatement loop && child == loop.body())) {
        return tree;
      }
      ComprehensionFor clause = clauseOf(tree);
      if (clause != null && !(child == clause && Trees.isInside(node, clause.iterable()))) {
        return tree;
      }
      child = tree;
    }
    return null;
  }

  /** The {@code for} statement or the comprehension. */
  Tree tree() {
    return tree;
  }

  /** The async function that runs the loop. */
  FunctionScope scope() {
    return scope;
  }

  /** The keyword {@code for}. */
  Token keyword() {
    return keyword;
  }

  boolean isComprehension() {
    return !(tree instanceof ForStatement);
  }

  List<Expression> targets() {
    return targets;
  }

  List<Expression> iterables() {
    return iterables;
  }

  /** What is run at each iteration. */
  List<Tree> body() {
    return body;
  }

  /** What is awaited in this loop itself, not in loops inside it, in source order. */
  List<Awaited> awaited() {
    return awaited;
  }

  /** All nodes of one type that are run at each iteration, loops inside included. */
  <T extends Tree> List<T> nodes(Class<T> type) {
    return body.stream().flatMap(part -> Trees.withinFunction(part, type).stream()).toList();
  }
}
