package dev.asyncpython.syntax;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.ArgList;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.ImportName;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;

/** Variables of the module: sets that it has, and where another one may be put. */
public final class ModuleVariables {

  private ModuleVariables() {}

  /**
   * The first variable of the module that is bound once, to an empty {@code set()}, before a line,
   * and of which a method is handed to another one: {@code task.add_done_callback(tasks.discard)}.
   */
  public static Optional<String> emptySetHandedTo(
      FileModel file, String receiver, String method, int line) {
    return file.tree().globalVariables().stream()
        .filter(symbol -> isEmptySet(symbol, line))
        .filter(
            symbol ->
                Bindings.reads(symbol).stream().anyMatch(read -> hands(read, method, receiver)))
        .map(Symbol::name)
        .filter(name -> !ImportedModules.isLocal(file, name))
        .sorted()
        .findFirst();
  }

  private static boolean isEmptySet(Symbol symbol, int line) {
    List<Usage> bindings = Bindings.of(symbol);
    if (bindings.size() != 1 || bindings.get(0).tree().firstToken().line() >= line) {
      return false;
    }
    Expression value = Bindings.assignedValue(bindings.get(0).tree());
    return value instanceof CallExpression call
        && call.arguments().isEmpty()
        && call.callee().firstToken().value().equals("set");
  }

  private static boolean hands(Usage read, String method, String receiver) {
    return read.tree().parent() instanceof QualifiedExpression member
        && member.qualifier() == read.tree()
        && member.name().name().equals(method)
        && member.parent() instanceof RegularArgument argument
        && argument.parent() instanceof ArgList list
        && list.parent() instanceof CallExpression call
        && call.callee() instanceof QualifiedExpression callee
        && callee.name().name().equals(receiver);
  }

  /**
   * The line after the imports at the top of the module, 1-based; those from {@code __future__} do
   * not count, as other imports may come after them.
   *
   * @return empty when there are none, or another statement stands on the last one's line
   */
  public static Optional<Integer> lineAfterImports(FileModel file) {
    StatementList statements = file.tree().statements();
    if (statements == null) {
      return Optional.empty();
    }
    Statement last = null;
    Statement following = null;
    for (Statement statement : statements.statements()) {
      if (statement instanceof FunctionDef || statement instanceof ClassDef) {
        following = following == null ? statement : following;
        break;
      }
      if (ImportedModules.isFuture(statement)) {
        continue;
      }
      if (statement instanceof ImportName || statement instanceof ImportFrom) {
        last = statement;
        following = null;
      } else if (following == null) {
        following = statement;
      }
    }
    return last == null
            || following == null
            || following.firstToken().line() == last.lastToken().line()
        ? Optional.empty()
        : Optional.of(last.lastToken().line() + 1);
  }
}
