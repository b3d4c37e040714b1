package dev.asyncpython.syntax;

import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.Tree;

/** Walks up from a node. */
final class EnclosingScopes {

  private EnclosingScopes() {}

  /** The function, lambda or module whose body a node runs in. */
  static FunctionScope of(Tree node, FileIndexer index) {
    Tree child = node;
    for (Tree tree = node.parent(); tree != null; tree = tree.parent()) {
      FunctionScope scope = index.scopes().get(tree);
      if (scope != null && runsInside(scope, child)) {
        return scope;
      }
      child = tree;
    }
    return index.module();
  }

  private static boolean runsInside(FunctionScope scope, Tree child) {
    return scope
        .functionDef()
        .map(def -> def.body() == child)
        .orElseGet(
            () ->
                !(scope.tree() instanceof org.sonar.plugins.python.api.tree.LambdaExpression lambda)
                    || lambda.expression() == child);
  }

  /** The class whose method a node runs in; null when it is not inside a method. */
  static @Nullable ClassScope owner(Tree node, FileIndexer index) {
    for (FunctionScope scope = of(node, index); scope != null; scope = scope.parent()) {
      if (scope.owner() != null) {
        return scope.owner();
      }
    }
    return null;
  }
}
