package dev.asyncpython.measures;

import dev.asyncpython.knowledge.KindedName;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.TaskSpawner.Reference;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.LocalValue;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.TaskSpawners;
import dev.asyncpython.syntax.Trees;
import dev.asyncpython.syntax.ValueUse;
import dev.asyncpython.syntax.ValueUse.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnpackingExpression;

/**
 * Tasks that something keeps until they are done: the opposite of ASYNC004. Between both are the
 * tasks of which that is not certain.
 */
final class KeptTasks {

  private static final String COLLECT = "collect";
  private static final Set<String> WAITS = Set.of("gather", "wait", "wrapper");

  private final FileModel file;
  private final KnownApis knowledge;
  private final Occurrences found;

  KeptTasks(FileModel file, Occurrences found) {
    this.file = file;
    this.knowledge = file.knowledge();
    this.found = found;
  }

  void addAll() {
    for (FunctionScope scope : FileMeasurer.scopes(file)) {
      for (CallExpression call : scope.calls()) {
        ValueUse use = ValueUse.of(call);
        if (isStored(use) && isSpawner(call) && isKept(use)) {
          found.add(Practice.KEPT_TASK, call, call.callee().lastToken());
        }
      }
    }
  }

  private boolean isSpawner(CallExpression call) {
    return TaskSpawners.of(call, file)
        .filter(spawner -> spawner.reference() == Reference.WEAK)
        .isPresent();
  }

  private boolean isStored(ValueUse use) {
    return use.kind() == Kind.ASSIGNED || collector(use) != null;
  }

  private boolean isKept(ValueUse use) {
    if (use.kind() == Kind.ASSIGNED) {
      return isKeptByTargets(use.user());
    }
    Expression collector = collector(use);
    return collector != null && isKeptIn(collector);
  }

  /** The collection to which a task is added: {@code tasks} in {@code tasks.add(task)}. */
  private @Nullable Expression collector(ValueUse use) {
    CallExpression call = use.user() instanceof RegularArgument ? use.call() : null;
    return call != null
            && call.callee() instanceof QualifiedExpression method
            && knowledge.suggests(method.name().name(), COLLECT)
        ? method.qualifier()
        : null;
  }

  private boolean isKeptByTargets(Tree assignment) {
    LocalValue variable = LocalValue.of(assignment, file).orElse(null);
    if (variable != null) {
      return variable.reads().stream().anyMatch(this::keeps);
    }
    return targets(assignment).stream().anyMatch(this::isKeptIn);
  }

  private static List<Expression> targets(Tree assignment) {
    if (assignment instanceof AssignmentStatement statement) {
      return statement.lhsExpressions().stream().flatMap(l -> l.expressions().stream()).toList();
    }
    return assignment instanceof AnnotatedAssignment annotated
        ? List.of(annotated.variable())
        : List.of();
  }

  /**
   * True for what outlives the function: an attribute, a variable of the module, a collection of
   * the caller; and for a local collection whose tasks are waited for.
   */
  private boolean isKeptIn(Expression place) {
    if (place instanceof QualifiedExpression) {
      return true;
    }
    if (place instanceof SubscriptionExpression item) {
      return isKeptIn(item.object());
    }
    Symbol symbol = place instanceof Name name ? name.symbol() : null;
    if (symbol == null) {
      return false;
    }
    return file.tree().globalVariables().contains(symbol)
        || symbol.usages().stream()
            .anyMatch(
                usage ->
                    usage.kind() == Usage.Kind.PARAMETER
                        || (usage.tree() instanceof Name read
                            && !usage.isBindingUsage()
                            && read != place
                            && keeps(read)));
  }

  /** True when a use of a task, or of a collection of tasks, waits for them or stores them. */
  private boolean keeps(Name read) {
    ValueUse use = ValueUse.of(read);
    return switch (use.kind()) {
      case AWAITED -> true;
      case ASSIGNED -> targets(use.user()).stream().anyMatch(KeptTasks::isStore);
      case ITERATED -> isWaitedForInTurn(use.user()) || isWaitedFor(use);
      case ARGUMENT, OTHER -> isWaitedFor(use) || isAddedElsewhere(use, read);
      default -> false;
    };
  }

  private static boolean isStore(Expression target) {
    return target instanceof QualifiedExpression
        || (target instanceof SubscriptionExpression item
            && item.object() instanceof QualifiedExpression);
  }

  /**
   * {@code await gather(*tasks)}, {@code await stop(task)}, {@code loop.run_until_complete(task)}.
   */
  private boolean isWaitedFor(ValueUse use) {
    CallExpression call =
        use.user() instanceof RegularArgument || use.user() instanceof UnpackingExpression
            ? use.call()
            : null;
    if (call == null) {
      return false;
    }
    return ValueUse.of(call).kind() == Kind.AWAITED
        || file.names().lookup(call, knowledge::idiom).filter(KeptTasks::waits).isPresent()
        || file.names().lookup(call, knowledge::loopRunner).isPresent();
  }

  private static boolean waits(KindedName idiom) {
    return WAITS.contains(idiom.kind());
  }

  private boolean isAddedElsewhere(ValueUse use, Name read) {
    Expression collector = collector(use);
    return collector != null
        && !NameParts.last(collector).equals(read.name())
        && isKeptIn(collector);
  }

  /** {@code for task in tasks: await task}. */
  private static boolean isWaitedForInTurn(Tree loop) {
    Expression target = null;
    Tree body = loop;
    if (loop instanceof ForStatement statement && statement.expressions().size() == 1) {
      target = statement.expressions().get(0);
    } else if (loop instanceof ComprehensionFor clause
        && clause.parent() instanceof ComprehensionExpression comprehension) {
      target = clause.loopExpression();
      body = comprehension;
    }
    Tree repeated = body;
    return target instanceof Name name
        && name.symbol() != null
        && name.symbol().usages().stream()
            .map(Usage::tree)
            .anyMatch(
                tree ->
                    tree instanceof Name read
                        && Trees.isInside(read, repeated)
                        && ValueUse.of(read).kind() == Kind.AWAITED);
  }
}
