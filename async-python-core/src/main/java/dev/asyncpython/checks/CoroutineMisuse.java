package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import dev.asyncpython.syntax.ValueUse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** What is wrong with a use of a coroutine object that was not awaited. */
enum CoroutineMisuse {
  STATEMENT("ASYNC006.statement"),
  CONDITION("ASYNC006.condition"),
  OPERATION("ASYNC006.operation"),
  FORMATTED("ASYNC006.formatted"),
  CONTEXT_MANAGER("ASYNC006.contextManager"),
  RETURN_IN_TRY("ASYNC006.returnInTry");

  /** Class of coroutine objects, whose few attributes may be used. */
  private static final String COROUTINE_TYPE = "types.CoroutineType.";

  private final String messageKey;

  CoroutineMisuse(String messageKey) {
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }

  /** The misuse that a use is; empty when it is right, or may be. */
  static Optional<CoroutineMisuse> of(ValueUse use, FileModel file) {
    return Optional.ofNullable(
        switch (use.kind()) {
          case DROPPED -> STATEMENT;
          case TESTED -> CONDITION;
          case COMPUTED, SUBSCRIPTED, CALLED, ITERATED -> OPERATION;
          case ASYNC_ITERATED -> OPERATION;
          case FORMATTED -> FORMATTED;
          case ENTERED -> CONTEXT_MANAGER;
          case ATTRIBUTE -> ofAttribute((QualifiedExpression) use.user(), file.knowledge());
          case ARGUMENT -> ofArgument(use, file);
          case RETURNED -> ofReturn(use.user(), file);
          case ASSIGNED, AWAITED, OTHER -> null;
        });
  }

  private static @Nullable CoroutineMisuse ofAttribute(
      QualifiedExpression attribute, KnownApis knowledge) {
    return knowledge.role(COROUTINE_TYPE + attribute.name().name()).isEmpty() ? OPERATION : null;
  }

  private static @Nullable CoroutineMisuse ofArgument(ValueUse use, FileModel file) {
    CallExpression call = use.call();
    if (call == null) {
      return null;
    }
    if (file.names().hasRole(call.callee(), "text")) {
      return FORMATTED;
    }
    if (((RegularArgument) use.user()).keywordArgument() != null) {
      return null;
    }
    if (file.names().hasRole(call.callee(), "test")) {
      return CONDITION;
    }
    return file.names().hasRole(call.callee(), "operation") ? OPERATION : null;
  }

  private static @Nullable CoroutineMisuse ofReturn(Tree statement, FileModel file) {
    FunctionScope function = file.scopeOf(statement);
    if (function.isAsync()) {
      return Trees.ancestorInFunction(statement, tree -> protects(tree, statement)) != null
          ? RETURN_IN_TRY
          : null;
    }
    return isView(function, file) ? OPERATION : null;
  }

  private static boolean protects(Tree tree, Tree statement) {
    if (tree instanceof TryStatement block) {
      return Trees.isInside(statement, block.body())
          && (!block.exceptClauses().isEmpty() || block.finallyClause() != null);
    }
    return tree instanceof WithStatement;
  }

  /** A function that a synchronous web framework calls: it would send the coroutine object. */
  private static boolean isView(FunctionScope function, FileModel file) {
    for (Decorator decorator : Decorators.of(function)) {
      if (file.names().hasRole(applied(decorator.expression()), "view")) {
        return true;
      }
    }
    return function.owner() != null
        && file.names().classes().libraryBases(function.owner()).stream()
            .anyMatch(base -> file.knowledge().role(base + "." + function.name()).equals("view"));
  }

  private static Expression applied(Expression decorator) {
    return decorator instanceof CallExpression call ? call.callee() : decorator;
  }

  /** True when a node stands in a block whose calls are expected to fail at once. */
  static boolean isExpectedToFail(Tree node, FileModel file) {
    return Trees.ancestorInFunction(
            node,
            tree ->
                tree instanceof WithStatement block
                    && block.withItems().stream()
                        .map(WithItem::test)
                        .anyMatch(test -> file.names().hasRole(applied(test), "fails")))
        != null;
  }
}
