package dev.asyncpython.syntax;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FileInput;
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
   * The name to which the top level binds a module, {@code aio} for {@code import asyncio as aio}.
   */
  public static Optional<String> boundName(FileModel file, String module) {
    for (Symbol symbol : file.tree().globalVariables()) {
      List<Usage> bindings = Bindings.of(symbol);
      if (!bindings.isEmpty() && bindings.stream().allMatch(binding -> binds(binding, module))) {
        return Optional.of(symbol.name());
      }
    }
    return Optional.empty();
  }

  private static boolean binds(Usage binding, String module) {
    return binding.kind() == Usage.Kind.IMPORT
        && binding.tree() instanceof Name name
        && module.equals(ImportedNames.of(name));
  }

  /** True when one of the modules, or a member of one, is imported anywhere in the file. */
  public static boolean imports(FileModel file, String module) {
    return file.importedModules().contains(module);
  }

  /** True when the file uses a name for something of its own, at any level. */
  public static boolean isTaken(FileModel file, String name) {
    if (hasBinding(file.tree().globalVariables(), name)) {
      return true;
    }
    return file.functions().stream()
        .anyMatch(
            function ->
                function.tree() instanceof org.sonar.plugins.python.api.tree.FunctionLike like
                    && hasBinding(like.localVariables(), name));
  }

  private static boolean hasBinding(Iterable<Symbol> symbols, String name) {
    for (Symbol symbol : symbols) {
      if (symbol.name().equals(name) && !Bindings.of(symbol).isEmpty()) {
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

  private static boolean mustStayFirst(Statement statement, boolean first) {
    if (first
        && statement instanceof ExpressionStatement expression
        && expression.expressions().size() == 1
        && expression.expressions().get(0) instanceof StringLiteral) {
      return true;
    }
    return statement.is(Tree.Kind.IMPORT_FROM)
        && statement instanceof ImportFrom from
        && from.module() != null
        && from.module().names().get(0).name().equals("__future__");
  }
}
