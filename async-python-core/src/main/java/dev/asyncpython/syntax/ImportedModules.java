package dev.asyncpython.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.FunctionLike;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Which modules a file imports at its top level, and where another import may be put. */
public final class ImportedModules {

  private ImportedModules() {}

  /**
   * Where to insert an import.
   *
   * @param line 1-based
   * @param column 0-based
   * @param before text to put before the import
   * @param after text to put after it
   */
  public record InsertionPoint(int line, int column, String before, String after) {}

  /**
   * The name to which the top level binds a module, {@code aio} for {@code import asyncio as aio},
   * whoever runs the file: not under {@code if TYPE_CHECKING} or {@code if __name__ == "__main__"},
   * and before the first function or class.
   */
  public static Optional<String> boundName(FileModel file, String module) {
    // The symbols come in any order: of two names, the module's own one or the first one.
    return file.tree().globalVariables().stream()
        .filter(symbol -> isAlwaysBound(symbol, file, module))
        .map(Symbol::name)
        .min(
            Comparator.comparing((String name) -> !name.equals(module))
                .thenComparing(name -> name));
  }

  private static boolean isAlwaysBound(Symbol symbol, FileModel file, String module) {
    List<Usage> bindings = Bindings.of(symbol);
    return bindings.stream().anyMatch(binding -> isAlwaysDone(binding, file))
        && bindings.stream().allMatch(binding -> binds(binding, module));
  }

  private static boolean binds(Usage binding, String module) {
    return binding.kind() == Usage.Kind.IMPORT
        && binding.tree() instanceof Name name
        && module.equals(ImportedNames.of(name));
  }

  private static boolean isAlwaysDone(Usage binding, FileModel file) {
    StatementList statements = file.tree().statements();
    if (statements == null) {
      return false;
    }
    for (Statement statement : statements.statements()) {
      if (statement instanceof FunctionDef || statement instanceof ClassDef) {
        return false;
      }
      if (Trees.isInside(binding.tree(), statement)) {
        return !(statement instanceof IfStatement);
      }
    }
    return false;
  }

  /** True when one of the modules, or a member of one, is imported anywhere in the file. */
  public static boolean imports(FileModel file, String module) {
    return file.importedModules().contains(module);
  }

  /** True when the file uses a name for something of its own, at any level. */
  public static boolean isTaken(FileModel file, String name) {
    return hasBinding(file.tree().globalVariables(), name, binding -> true) || isLocal(file, name);
  }

  /** True when a function of the file has a variable or parameter of this name. */
  public static boolean isLocal(FileModel file, String name) {
    return isLocal(file, name, binding -> true);
  }

  /** As {@link #isTaken}; the top level may bind the name to the module itself. */
  public static boolean isTakenByOther(FileModel file, String name, String module) {
    return hasBinding(file.tree().globalVariables(), name, binding -> !binds(binding, module))
        || isLocal(file, name);
  }

  /** True when a function of the file uses the name of a module for something else. */
  public static boolean isHidden(FileModel file, String name, String module) {
    return isLocal(file, name, binding -> !binds(binding, module));
  }

  private static boolean isLocal(FileModel file, String name, Predicate<Usage> which) {
    return file.functions().stream()
        .anyMatch(
            function ->
                function.tree() instanceof FunctionLike like
                    && hasBinding(like.localVariables(), name, which));
  }

  private static boolean hasBinding(Iterable<Symbol> symbols, String name, Predicate<Usage> which) {
    for (Symbol symbol : symbols) {
      if (symbol.name().equals(name) && Bindings.of(symbol).stream().anyMatch(which)) {
        return true;
      }
    }
    return false;
  }

  /** Before the first statement that is neither the docstring nor a {@code __future__} import. */
  public static Optional<InsertionPoint> insertionPoint(FileModel file) {
    FileInput tree = file.tree();
    StatementList statements = tree.statements();
    if (statements == null) {
      return Optional.empty();
    }
    Statement previous = null;
    for (Statement statement : statements.statements()) {
      if (!mustStayFirst(statement, previous == null)) {
        Token first = statement.firstToken();
        // Two statements on one line, "x = 1; y = 2": nothing can be put between them safely.
        return previous != null && previous.lastToken().line() == first.line()
            ? Optional.empty()
            : Optional.of(new InsertionPoint(first.line(), first.column(), "", "\n"));
      }
      previous = statement;
    }
    return Optional.empty();
  }

  /** True when no annotation is evaluated: {@code from __future__ import annotations}. */
  public static boolean keepsAnnotations(FileModel file) {
    StatementList statements = file.tree().statements();
    return statements != null
        && statements.statements().stream()
            .filter(ImportedModules::isFuture)
            .flatMap(statement -> ((ImportFrom) statement).importedNames().stream())
            .anyMatch(name -> name.dottedName().names().get(0).name().equals("annotations"));
  }

  private static boolean mustStayFirst(Statement statement, boolean first) {
    if (first
        && statement instanceof ExpressionStatement expression
        && expression.expressions().size() == 1
        && expression.expressions().get(0) instanceof StringLiteral) {
      return true;
    }
    return isFuture(statement);
  }

  /** True for {@code from __future__ import ...}. */
  static boolean isFuture(Statement statement) {
    return statement.is(Tree.Kind.IMPORT_FROM)
        && statement instanceof ImportFrom from
        && from.module() != null
        && from.module().names().get(0).name().equals("__future__");
  }
}
