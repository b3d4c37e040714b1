package dev.asyncpython.facts;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Tree;

/** What a call of a function does: whether it runs the body, when, and in the caller's thread. */
final class FunctionTraits {

  /** Roles of decorators after which a call still runs the body, in the caller's thread. */
  private static final Set<String> HARMLESS = Set.of("transparent", "runs-body", "view");

  /** Decorators that belong to a property, and so have no name of their own to look up. */
  private static final Set<String> OF_PROPERTIES = Set.of("getter", "setter", "deleter");

  private static final String NOT_IMPLEMENTED = "NotImplementedError";

  private final FileModel file;
  private final KnownApis knowledge;

  FunctionTraits(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.knowledge = knowledge;
  }

  Set<FunctionTrait> of(FunctionScope function) {
    EnumSet<FunctionTrait> traits = EnumSet.noneOf(FunctionTrait.class);
    if (function.isAsync()) {
      traits.add(FunctionTrait.ASYNC);
    }
    if (function.isGenerator()) {
      traits.add(FunctionTrait.GENERATOR);
      if (Decorators.has(function, "contextmanager", "asynccontextmanager")) {
        traits.add(FunctionTrait.CONTEXT_MANAGER);
      }
    }
    if (Decorators.has(function, "property", "cached_property", "hybrid_property")) {
      traits.add(FunctionTrait.PROPERTY);
    }
    if (function.tree() instanceof FunctionDef def && isAbstract(function, def)) {
      traits.add(FunctionTrait.ABSTRACT);
    }
    if (!Decorators.of(function).stream().allMatch(this::isHarmless)) {
      traits.add(FunctionTrait.OPAQUE);
    }
    return traits;
  }

  private boolean isHarmless(Decorator decorator) {
    Expression written = decorator.expression();
    List<String> names =
        file.names().candidates(written instanceof CallExpression call ? call.callee() : written);
    // A user may have named an off-loading decorator like a harmless one.
    if (names.stream().anyMatch(name -> knowledge.offloader(name).isPresent())) {
      return false;
    }
    return OF_PROPERTIES.contains(Decorators.lastName(decorator))
        || names.stream().anyMatch(name -> HARMLESS.contains(knowledge.role(name)));
  }

  /** A method that only says what subclasses have to do. */
  private static boolean isAbstract(FunctionScope function, FunctionDef def) {
    if (function.owner() == null) {
      return false;
    }
    if (Decorators.has(function, "abstractmethod", "abstractproperty")) {
      return true;
    }
    List<Statement> body = def.body().statements();
    int first = body.size() > 1 && isText(body.get(0)) ? 1 : 0;
    return body.size() == first + 1
        && (isEllipsis(body.get(first)) || raisesNotImplemented(body.get(first)));
  }

  private static boolean isText(Statement statement) {
    return statement instanceof ExpressionStatement expression
        && expression.expressions().get(0) instanceof StringLiteral;
  }

  private static boolean isEllipsis(Statement statement) {
    return statement instanceof ExpressionStatement expression
        && expression.expressions().get(0).is(Tree.Kind.ELLIPSIS);
  }

  private static boolean raisesNotImplemented(Statement statement) {
    return statement instanceof RaiseStatement raise
        && raise.expressions().stream()
            .map(value -> value instanceof CallExpression call ? call.callee() : value)
            .map(Trees::unwrapped)
            .anyMatch(value -> value instanceof Name name && name.name().equals(NOT_IMPLEMENTED));
  }
}
