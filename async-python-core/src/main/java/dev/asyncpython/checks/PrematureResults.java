package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KindedName;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Order;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/**
 * Reads of the result of an asyncio task or future that nothing has waited for. Only futures that
 * the function itself makes and tells nobody about are suspect: anything else that happens to one
 * may finish it.
 */
final class PrematureResults {

  private final FileModel file;
  private final KnownApis knowledge;

  PrematureResults(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.knowledge = knowledge;
  }

  /** The task or future whose result a call reads too early; empty when it may be done. */
  Optional<Expression> readBy(FunctionScope function, CallExpression call) {
    if (!(call.callee() instanceof QualifiedExpression method) || !isOfKind(call, "result")) {
      return Optional.empty();
    }
    Expression receiver = Trees.unwrapped(method.qualifier());
    boolean premature =
        isMade(receiver) || (receiver instanceof Name name && isUntouched(function, name, call));
    return premature && !isExpected(call) ? Optional.of(receiver) : Optional.empty();
  }

  /** {@code asyncio.create_task(f()).result()}: made and read at once. */
  private static boolean isMade(Expression receiver) {
    return receiver instanceof CallExpression
        || (receiver instanceof AssignmentExpression walrus
            && walrus.expression() instanceof CallExpression);
  }

  private boolean isUntouched(FunctionScope function, Name name, CallExpression read) {
    Symbol symbol = name.symbol();
    List<Usage> bindings = symbol == null ? List.of() : Bindings.of(symbol);
    if (symbol == null || bindings.size() != 1) {
      return false;
    }
    Tree bound = bindings.get(0).tree();
    if (!(Bindings.assignedValue(bound) instanceof CallExpression maker)
        || file.scopeOf(bound) != function
        || hasLeftGroup(maker, read)) {
      return false;
    }
    return symbol.usages().stream()
        .map(Usage::tree)
        .filter(usage -> usage != bound && usage != name)
        .allMatch(usage -> isHarmless(function, usage, read, bound));
  }

  private boolean isHarmless(FunctionScope function, Tree usage, CallExpression read, Tree bound) {
    if (file.scopeOf(usage) != function) {
      return false;
    }
    return !Order.mayRunBefore(usage, read, bound)
        || (usage.parent() instanceof QualifiedExpression member
            && member.parent() instanceof CallExpression call
            && call.callee() == member
            && isOfKind(call, "neutral"));
  }

  /** After {@code async with TaskGroup() as group:} the tasks of the group are done. */
  private static boolean hasLeftGroup(CallExpression maker, CallExpression read) {
    if (!(maker.callee() instanceof QualifiedExpression method)
        || !(method.qualifier() instanceof Name group)
        || group.symbol() == null) {
      return false;
    }
    return Bindings.of(group.symbol()).stream()
        .filter(binding -> binding.kind() == Usage.Kind.WITH_INSTANCE)
        .map(binding -> with(binding.tree()))
        .anyMatch(with -> with == null || !Trees.isInside(read, with.statements()));
  }

  private static @Nullable WithStatement with(Tree boundName) {
    return boundName.parent() instanceof WithItem item
            && item.parent() instanceof WithStatement with
        ? with
        : null;
  }

  private boolean isOfKind(CallExpression call, String kind) {
    return file.names()
        .lookup(call, knowledge::futureMember)
        .map(KindedName::kind)
        .filter(kind::equals)
        .isPresent();
  }

  /** {@code try: task.result() except asyncio.InvalidStateError:}, or {@code suppress}. */
  private boolean isExpected(CallExpression call) {
    return Trees.ancestorInFunction(
            call,
            tree ->
                (tree instanceof TryStatement statement
                        && Trees.isInside(call, statement.body())
                        && statement.exceptClauses().stream().anyMatch(this::expects))
                    || (tree instanceof WithStatement with
                        && with.withItems().stream().anyMatch(item -> names(item.test()))))
        != null;
  }

  private boolean expects(ExceptClause clause) {
    Expression exception = clause.exception();
    return Objects.nonNull(exception) && names(exception);
  }

  /** True when the exception of an early read is named in an expression. */
  private boolean names(Expression expression) {
    return Trees.withinFunction(expression).stream()
        .filter(tree -> tree instanceof Name || tree instanceof QualifiedExpression)
        .anyMatch(
            tree ->
                Names.lookup(file.names().candidates((Expression) tree), knowledge::futureMember)
                    .filter(member -> member.kind().equals("error"))
                    .isPresent());
  }
}
