package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.SourceLines;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.FunctionScope.Kind;
import dev.asyncpython.syntax.ImportedModules;
import dev.asyncpython.syntax.ModuleVariables;
import dev.asyncpython.syntax.Trees;
import java.util.Optional;
import java.util.stream.Stream;
import org.sonar.plugins.python.api.PythonVersionUtils;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Tree;

/** The fix that keeps a task in a set of the module until the task is done. */
final class KeptTaskFix {

  private static final String SET = "background_tasks";

  private KeptTaskFix() {}

  /** The fix; empty when the call is no statement on a line of its own, or a name is taken. */
  static Optional<Fix> of(CallExpression call, FileModel file, Report report) {
    if (!(Trees.parentOf(call) instanceof ExpressionStatement statement)
        || call.parent() != statement
        || statement.expressions().size() != 1) {
      return Optional.empty();
    }
    SourceLines lines = SourceLines.of(report.context().pythonFile());
    Optional<String> variable = freeName(file.scopeOf(call));
    Optional<String> indentation = lines.indentationOf(statement);
    if (variable.isEmpty() || indentation.isEmpty()) {
      return Optional.empty();
    }
    Fix fix = Fix.in(file);
    return keptIn(call, file, report, lines, fix)
        .map(
            set ->
                fix.insertBefore(call, variable.get() + " = ")
                    .insertLines(
                        statement.lastToken().line() + 1,
                        indentation.get() + set + ".add(" + variable.get() + ")",
                        indentation.get()
                            + variable.get()
                            + ".add_done_callback("
                            + set
                            + ".discard)"));
  }

  /** A variable name that the function, and those around it, do not use. */
  private static Optional<String> freeName(FunctionScope scope) {
    FunctionScope outermost = scope;
    while (outermost.parent() != null && outermost.parent().kind() != Kind.MODULE) {
      outermost = outermost.parent();
    }
    Tree tree = outermost.tree();
    return Stream.of("task", "background_task").filter(name -> !mentions(tree, name)).findFirst();
  }

  private static boolean mentions(Tree tree, String name) {
    return (tree instanceof Name other && other.name().equals(name))
        || tree.children().stream().anyMatch(child -> mentions(child, name));
  }

  /** The set to use: one that the module has for this purpose, or a new one. */
  private static Optional<String> keptIn(
      CallExpression call, FileModel file, Report report, SourceLines lines, Fix fix) {
    Optional<String> existing =
        ModuleVariables.emptySetHandedTo(
            file, "add_done_callback", "discard", call.firstToken().line());
    if (existing.isPresent()) {
      return existing;
    }
    Optional<Integer> line = ModuleVariables.lineAfterImports(file).map(lines::afterParenthesis);
    if (line.isEmpty() || ImportedModules.isTaken(file, SET)) {
      return Optional.empty();
    }
    return fix.importing("asyncio")
        .map(
            asyncio -> {
              String type = "set[" + asyncio + ".Task]";
              String annotation = evaluates(file, report) ? "\"" + type + "\"" : type;
              fix.insertLines(line.get(), "", SET + ": " + annotation + " = set()");
              return SET;
            });
  }

  /** Whether the file may run on Python 3.8, for which {@code set[x]} in an annotation fails. */
  private static boolean evaluates(FileModel file, Report report) {
    return !ImportedModules.keepsAnnotations(file)
        && !PythonVersionUtils.areSourcePythonVersionsGreaterOrEqualThan(
            report.context().sourcePythonVersions(), PythonVersionUtils.Version.V_39);
  }
}
