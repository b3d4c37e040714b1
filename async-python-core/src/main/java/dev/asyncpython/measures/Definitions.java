package dev.asyncpython.measures;

import dev.asyncpython.knowledge.KnownPractice;
import dev.asyncpython.syntax.ClassScope;
import dev.asyncpython.syntax.DeadCode;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** Asynchronous context managers and iterators that a file defines. */
final class Definitions {

  /** Decorators after which an async generator is still one. */
  private static final Set<String> HARMLESS = Set.of("transparent", "runs-body");

  private static final String PROTOCOL = "protocol";

  private final FileModel file;
  private final Occurrences found;

  private Definitions(FileModel file, Occurrences found) {
    this.file = file;
    this.found = found;
  }

  static void addTo(Occurrences found, FileModel file) {
    Definitions definitions = new Definitions(file, found);
    file.classes().forEach(definitions::inspect);
    file.functions().forEach(definitions::inspect);
  }

  private void inspect(ClassScope type) {
    boolean manages = type.defines("__aenter__") && type.defines("__aexit__");
    boolean iterates = type.defines("__anext__");
    if ((manages || iterates) && !isProtocol(type)) {
      if (manages) {
        add(Practice.ASYNC_CONTEXT_MANAGER_DEFINED, type);
      }
      if (iterates) {
        add(Practice.ASYNC_ITERATOR_DEFINED, type);
      }
    }
  }

  private void add(Practice practice, ClassScope type) {
    found.add(practice, type.tree(), type.tree().name().firstToken());
  }

  private boolean isProtocol(ClassScope type) {
    return file.names().classes().libraryBases(type).stream()
        .anyMatch(base -> file.knowledge().role(base).equals(PROTOCOL));
  }

  private void inspect(FunctionScope function) {
    FunctionDef def = function.functionDef().orElse(null);
    if (def == null || Decorators.has(function, "abstractmethod", "overload")) {
      return;
    }
    for (Decorator decorator : def.decorators()) {
      KnownPractice practice = bare(decorator).orElse(null);
      if (practice != null && isDefined(practice, Practice.ASYNC_CONTEXT_MANAGER_DEFINED)) {
        found.add(Practice.ASYNC_CONTEXT_MANAGER_DEFINED, def, def.name().firstToken());
        return;
      }
      if (practice != null && isDefined(practice, Practice.OFFLOADING)) {
        found.add(Practice.OFFLOADING, def, decorator.expression().lastToken());
      }
    }
    if (function.isAsyncGenerator()
        && def.decorators().stream().allMatch(this::isHarmless)
        && isWritten(def, function)) {
      found.add(Practice.ASYNC_ITERATOR_DEFINED, def, def.name().firstToken());
    }
  }

  /** The entry of a decorator without arguments; calls are seen where calls are. */
  private Optional<KnownPractice> bare(Decorator decorator) {
    return decorator.expression() instanceof CallExpression
        ? Optional.empty()
        : Names.lookup(file.names().candidates(decorator.expression()), file.knowledge()::practice);
  }

  private static boolean isDefined(KnownPractice known, Practice practice) {
    return known.kind().equals(practice.code());
  }

  /** An unknown decorator may make anything of the generator: a fixture, a context manager. */
  private boolean isHarmless(Decorator decorator) {
    return file.names().candidates(decorator.expression()).stream()
        .anyMatch(name -> HARMLESS.contains(file.knowledge().role(name)));
  }

  /** False when the generator only says what subclasses have to do: it raises, then yields. */
  private static boolean isWritten(FunctionDef def, FunctionScope function) {
    List<Statement> body = def.body().statements();
    int first = body.size() > 1 && isText(body.get(0)) ? 1 : 0;
    YieldExpression yield = function.yields().get(0);
    return !(body.get(first) instanceof RaiseStatement) && !DeadCode.contains(yield);
  }

  private static boolean isText(Statement statement) {
    return statement instanceof ExpressionStatement expression
        && expression.expressions().get(0) instanceof StringLiteral;
  }
}
