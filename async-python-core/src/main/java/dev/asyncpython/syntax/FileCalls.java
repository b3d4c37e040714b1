package dev.asyncpython.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;

/** Finds the function of this file that a call runs. */
final class FileCalls {

  private FileCalls() {}

  /**
   * The one function or method of this file that a call runs; {@code __init__} for a constructor.
   *
   * @return null when it is not in this file, not certain, or redefined
   */
  static @Nullable FunctionScope definition(
      CallExpression call, Types types, Classes classes, FileIndexer index) {
    return referenced(call.callee(), types, classes, index);
  }

  /** The one function or method of this file that an expression refers to. */
  static @Nullable FunctionScope referenced(
      Expression expression, Types types, Classes classes, FileIndexer index) {
    if (expression instanceof Name name) {
      return ofName(name, index, classes);
    }
    if (expression instanceof QualifiedExpression member) {
      return ofMember(member, types, classes, index);
    }
    return null;
  }

  private static @Nullable FunctionScope ofName(Name name, FileIndexer index, Classes classes) {
    Symbol symbol = name.symbol();
    if (symbol == null) {
      return null;
    }
    List<Usage> bindings = Bindings.of(symbol);
    if (bindings.size() != 1) {
      return null;
    }
    Usage binding = bindings.get(0);
    return switch (binding.kind()) {
      case FUNC_DECLARATION -> index.scopes().get(binding.tree().parent());
      case CLASS_DECLARATION -> {
        ClassScope scope = index.classScopes().get(binding.tree().parent());
        yield scope == null ? null : classes.method(scope, "__init__").orElse(null);
      }
      default -> null;
    };
  }

  private static @Nullable FunctionScope ofMember(
      QualifiedExpression member, Types types, Classes classes, FileIndexer index) {
    String name = member.name().name();
    if (member.qualifier() instanceof CallExpression inner
        && inner.callee() instanceof Name function
        && function.name().equals("super")
        && Bindings.isUnbound(function)) {
      return ofSuper(inner, name, classes, index);
    }
    Optional<ClassScope> receiver = types.localClass(member.qualifier());
    if (receiver.isEmpty() && member.qualifier() instanceof Name className) {
      receiver = classNamed(className, index);
    }
    if (receiver.isEmpty() && member.qualifier() instanceof Name className) {
      receiver = classOfMethod(className, index);
    }
    return receiver.flatMap(scope -> classes.method(scope, name)).orElse(null);
  }

  private static @Nullable FunctionScope ofSuper(
      CallExpression call, String name, Classes classes, FileIndexer index) {
    ClassScope owner = EnclosingScopes.owner(call, index);
    if (owner == null) {
      return null;
    }
    return classes.ancestors(owner).stream()
        .skip(1)
        .filter(scope -> scope.defines(name))
        .findFirst()
        .flatMap(scope -> scope.method(name))
        .orElse(null);
  }

  /** The class that the first parameter of a class method, {@code cls}, stands for. */
  private static Optional<ClassScope> classOfMethod(Name name, FileIndexer index) {
    Symbol symbol = name.symbol();
    List<Usage> bindings = symbol == null ? List.of() : Bindings.of(symbol);
    if (bindings.size() != 1 || bindings.get(0).kind() != Usage.Kind.PARAMETER) {
      return Optional.empty();
    }
    FunctionScope method = EnclosingScopes.of(name, index);
    while (method != null && method.owner() == null) {
      method = method.parent();
    }
    return method != null
            && Decorators.has(method, "classmethod")
            && name.name().equals(FileIndexer.firstParameter(method))
            && Trees.isInside(bindings.get(0).tree(), method.tree())
        ? Optional.ofNullable(method.owner())
        : Optional.empty();
  }

  private static Optional<ClassScope> classNamed(Name name, FileIndexer index) {
    Symbol symbol = name.symbol();
    if (symbol == null) {
      return Optional.empty();
    }
    List<Usage> bindings = Bindings.of(symbol);
    if (bindings.size() == 1 && bindings.get(0).kind() == Usage.Kind.CLASS_DECLARATION) {
      return Optional.ofNullable(index.classScopes().get(bindings.get(0).tree().parent()));
    }
    return Optional.empty();
  }
}
