package dev.asyncpython.facts;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.ClassScope;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** Which function of the file runs, in this thread, when a piece of code runs. */
final class Callees {

  /** Decorators after which a call still runs the body, in the caller's thread. */
  static final Set<String> TRANSPARENT =
      Set.of(
          "abstractmethod",
          "cache",
          "cached_property",
          "classmethod",
          "contextmanager",
          "deprecated",
          "final",
          "lru_cache",
          "override",
          "overload",
          "property",
          "setter",
          "staticmethod",
          "total_ordering",
          "wraps");

  /** Builtins that consume the generator they are given. */
  private static final Set<String> CONSUMERS =
      Set.of(
          "all",
          "any",
          "dict",
          "enumerate",
          "frozenset",
          "list",
          "max",
          "min",
          "next",
          "set",
          "sorted",
          "sum",
          "tuple",
          "zip");

  private final FileModel file;
  private final KnownApis knowledge;

  Callees(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.knowledge = knowledge;
  }

  /** The function that a call runs right away; null when unknown, async, or run elsewhere. */
  @Nullable FunctionScope run(CallExpression call) {
    FunctionScope target = file.definitionOf(call);
    if (target == null || !isTransparent(target)) {
      return null;
    }
    if (!target.isGenerator()) {
      return target.isAsync() ? null : target;
    }
    boolean entered = Decorators.has(target, "contextmanager");
    return !target.isAsync() && (entered ? isEntered(call) : isConsumed(call)) ? target : null;
  }

  /** The property that reading an attribute runs; null when it is none of this file. */
  @Nullable FunctionScope property(QualifiedExpression read) {
    Optional<ClassScope> owner = file.types().localClass(read.qualifier());
    if (owner.isEmpty() || isWritten(read)) {
      return null;
    }
    return file.names()
        .classes()
        .method(owner.get(), read.name().name())
        .filter(method -> Decorators.has(method, "property", "cached_property"))
        .filter(method -> !method.isAsync() && isTransparent(method))
        .orElse(null);
  }

  /** {@code __enter__} and {@code __exit__} of a context manager class of this file. */
  List<FunctionScope> entered(WithItem item) {
    List<FunctionScope> methods = new ArrayList<>();
    file.types()
        .localClass(item.test())
        .ifPresent(
            owner -> {
              for (String name : List.of("__enter__", "__exit__")) {
                file.names()
                    .classes()
                    .method(owner, name)
                    .filter(method -> !method.isAsync() && isTransparent(method))
                    .ifPresent(methods::add);
              }
            });
    return methods;
  }

  /** The function that an expression refers to: a name, {@code self.method} or a lambda. */
  @Nullable FunctionScope referenced(Expression expression) {
    if (expression instanceof LambdaExpression lambda) {
      return file.scope(lambda);
    }
    FunctionScope target =
        expression instanceof Name || expression instanceof QualifiedExpression
            ? file.referenceTo(expression)
            : null;
    return target == null || target.isAsync() || target.isGenerator() || !isTransparent(target)
        ? null
        : target;
  }

  private boolean isTransparent(FunctionScope function) {
    return FactsExtractor.runsItsBody(function)
        // A user may have named an off-loading decorator like a harmless one.
        && Decorators.of(function).stream()
            .noneMatch(
                decorator ->
                    file.names().candidates(decorator.expression()).stream()
                        .anyMatch(name -> knowledge.offloader(name).isPresent()));
  }

  private static boolean isEntered(CallExpression call) {
    return call.parent() instanceof WithItem item
        && item.test() == call
        && item.parent() instanceof WithStatement with
        && !with.isAsync();
  }

  private static boolean isConsumed(CallExpression call) {
    Tree parent = Trees.parentOf(call);
    if (parent instanceof ForStatement loop) {
      return !loop.isAsync() && loop.testExpressions().contains(call);
    }
    if (parent instanceof ComprehensionFor clause) {
      return clause.asyncToken() == null && clause.iterable() == call;
    }
    if (parent instanceof YieldExpression yield) {
      return yield.fromKeyword() != null;
    }
    return parent != null
        && parent.parent() != null
        && parent.parent().parent() instanceof CallExpression outer
        && outer.callee() instanceof Name name
        && CONSUMERS.contains(name.name());
  }

  private static boolean isWritten(QualifiedExpression read) {
    return read.parent() != null
        && read.parent().parent()
            instanceof org.sonar.plugins.python.api.tree.AssignmentStatement assignment
        && assignment.lhsExpressions().contains(read.parent());
  }
}
