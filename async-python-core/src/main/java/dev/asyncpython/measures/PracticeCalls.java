package dev.asyncpython.measures;

import dev.asyncpython.knowledge.KindedName;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.KnownPractice;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.LoopMethods;
import dev.asyncpython.syntax.Names;
import dev.asyncpython.syntax.Trees;
import dev.asyncpython.syntax.ValueUse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;

/** Practices that one call shows, by the tables. */
final class PracticeCalls {

  private static final String GATHER = "gather";
  private static final String GROUP = "group";
  private static final String RETRY = "retry";
  private static final String GROWTH = "growth";
  private static final String UNLIMITED = "unlimited";

  private final FileModel file;
  private final KnownApis knowledge;
  private final Occurrences found;

  PracticeCalls(FileModel file, Occurrences found) {
    this.file = file;
    this.knowledge = file.knowledge();
    this.found = found;
  }

  void addAll() {
    for (FunctionScope scope : FileMeasurer.scopes(file)) {
      for (CallExpression call : scope.calls()) {
        Practice practice = shownBy(call);
        if (practice != null) {
          found.add(practice, call, call.callee().lastToken());
        }
      }
    }
  }

  private @Nullable Practice shownBy(CallExpression call) {
    List<String> names = file.names().callees(call);
    String idiom = Names.lookup(names, knowledge::idiom).map(KindedName::kind).orElse("");
    if (idiom.equals(GATHER)) {
      return Practice.GATHER;
    }
    if (idiom.equals(GROUP)) {
      return Practice.TASK_GROUP;
    }
    KnownPractice known =
        Names.lookup(names, knowledge::practice)
            .or(() -> LoopMethods.named(call, file).flatMap(knowledge::practice))
            .orElse(null);
    if (known != null) {
      return shownBy(call, known);
    }
    boolean offloads =
        names.stream().anyMatch(name -> knowledge.userRows().offloaders().containsKey(name))
            && ValueUse.of(call).kind() == ValueUse.Kind.AWAITED;
    return offloads ? Practice.OFFLOADING : null;
  }

  private @Nullable Practice shownBy(CallExpression call, KnownPractice known) {
    if (known.kind().equals(RETRY)) {
      return isAsync(call) && grows(call, known) ? Practice.BACKOFF : null;
    }
    for (Practice practice : Practice.values()) {
      if (practice.code().equals(known.kind())) {
        return switch (practice) {
          case TIMEOUT -> isLimited(call, known) ? practice : null;
          case BACKOFF -> grows(call, known) ? practice : null;
          default -> practice;
        };
      }
    }
    return null;
  }

  private boolean isLimited(CallExpression call, KnownPractice known) {
    return known.any()
        ? call.arguments().stream()
            .anyMatch(a -> a instanceof RegularArgument given && isLimit(given.expression()))
        : Trees.argument(call, known.position(), known.keyword()).filter(this::isLimit).isPresent();
  }

  /** None and infinity wait for ever, 0 does not wait at all. */
  private boolean isLimit(Expression value) {
    return !value.is(Tree.Kind.NONE)
        && !(value instanceof NumericLiteral number && number.valueAsString().equals("0"))
        && !isA(UNLIMITED, value);
  }

  /** True when the retry is one of asynchronous code: tables name some that serve both worlds. */
  private static boolean isAsync(CallExpression call) {
    return call.parent() instanceof Decorator decorator
        ? decorator.parent() instanceof FunctionDef def && def.asyncKeyword() != null
        : ValueUse.of(call).kind() == ValueUse.Kind.ASYNC_ITERATED;
  }

  private boolean grows(CallExpression call, KnownPractice known) {
    return known.always()
        || Trees.argument(call, known.position(), known.keyword())
            .filter(this::namesGrowth)
            .isPresent();
  }

  private boolean namesGrowth(Expression delay) {
    return Trees.withinFunction(delay).stream()
        .anyMatch(
            node ->
                (node instanceof Name || node instanceof QualifiedExpression)
                    && (isA(GROWTH, (Expression) node)
                        || value(node).filter(this::namesGrowth).isPresent()));
  }

  /** True when a name stands for something that is a part of practices. */
  private boolean isA(String kind, Expression name) {
    return Names.lookup(file.names().candidates(name), knowledge::practice)
        .filter(known -> known.kind().equals(kind))
        .isPresent();
  }

  /** The call whose result a variable has that is assigned once. */
  private static Optional<Expression> value(Tree node) {
    if (!(node instanceof Name name) || name.symbol() == null) {
      return Optional.empty();
    }
    List<Usage> bindings = Bindings.of(name.symbol());
    return bindings.size() == 1
            && Bindings.assignedValue(bindings.get(0).tree()) instanceof CallExpression call
            && !Trees.isInside(name, call)
        ? Optional.of(call)
        : Optional.empty();
  }
}
