package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.GlobalStatement;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NonlocalStatement;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;
import org.sonar.plugins.python.api.tree.WithStatement;

/** What the functions of this file do that a loop awaits, as far as they can be followed. */
final class CalledFunctions {

  /** How many calls are followed from the one in the loop. */
  private static final int MAX_DEPTH = 4;

  /** What a function does, itself or through others. */
  enum Trait {
    /** Calls a network, database or model operation that may run many times at once. */
    READS,
    /** Changes something that other calls of it may see. */
    SHARES,
    /** May wait for something: without that, running it concurrently gains nothing. */
    WAITS,
    /** Holds a lock, sleeps, or uses an object that serves one operation at a time. */
    SERIAL
  }

  private final FileModel file;
  private final OneAtATime oneAtATime;
  private final Pacing pacing;
  private final IdentityHashMap<FunctionScope, Set<Trait>> known = new IdentityHashMap<>();

  CalledFunctions(FileModel file, OneAtATime oneAtATime, Pacing pacing) {
    this.file = file;
    this.oneAtATime = oneAtATime;
    this.pacing = pacing;
  }

  /** What the function that a call runs does; null when it is not in this file. */
  @Nullable Set<Trait> traits(CallExpression call) {
    FunctionScope function = file.definitionOf(call);
    return function == null
        ? null
        : known.computeIfAbsent(function, start -> traits(start, new HashSet<>(), 0));
  }

  private Set<Trait> traits(FunctionScope function, Set<FunctionScope> seen, int depth) {
    Set<Trait> traits = new LinkedHashSet<>();
    if (depth > MAX_DEPTH || !seen.add(function)) {
      return traits;
    }
    function.statements().forEach(statement -> addStatement(statement, function, traits));
    if (!function.isAsync()) {
      traits.add(Trait.WAITS);
    }
    function.awaits().forEach(await -> addAwait(await, traits));
    for (CallExpression call : function.calls()) {
      if (file.names().lookup(call, file.knowledge()::independentRead).isPresent()) {
        traits.add(Trait.READS);
      }
      if (call.callee() instanceof QualifiedExpression callee) {
        Expression receiver = callee.qualifier();
        if (isShared(receiver, function) && oneAtATime.isReceiver(receiver)) {
          traits.add(Trait.SERIAL);
        }
      }
      FunctionScope next = file.definitionOf(call);
      if (next != null && !(next.owner() != null && next.name().equals("__init__"))) {
        traits.addAll(traits(next, seen, depth + 1));
      }
    }
    return traits;
  }

  private void addAwait(AwaitExpression await, Set<Trait> traits) {
    if (!(await.expression() instanceof CallExpression call)) {
      traits.add(Trait.WAITS);
      return;
    }
    if (pacing.delays(call) && !isRetry(await)) {
      traits.add(Trait.SERIAL);
    }
    if (file.definitionOf(call) == null) {
      traits.add(Trait.WAITS);
    }
  }

  /** True when the function that a call runs leads back to the one given: recursion. */
  boolean leadsBackTo(CallExpression call, FunctionScope start) {
    Set<FunctionScope> seen = new HashSet<>();
    Deque<FunctionScope> open = new ArrayDeque<>();
    addDefinition(call, open);
    while (!open.isEmpty()) {
      FunctionScope function = open.pop();
      if (function == start) {
        return true;
      }
      if (seen.add(function)) {
        function.calls().forEach(next -> addDefinition(next, open));
      }
    }
    return false;
  }

  private void addDefinition(CallExpression call, Deque<FunctionScope> open) {
    FunctionScope function = file.definitionOf(call);
    if (function != null) {
      open.push(function);
    }
  }

  private void addStatement(Statement statement, FunctionScope function, Set<Trait> traits) {
    if (statement instanceof WithStatement with) {
      if (pacing.limits(with)) {
        traits.add(Trait.SERIAL);
      }
      if (with.isAsync()) {
        traits.add(Trait.WAITS);
      }
    } else if (statement instanceof ForStatement loop && loop.isAsync()) {
      traits.add(Trait.WAITS);
    } else if (statement instanceof GlobalStatement || statement instanceof NonlocalStatement) {
      traits.add(Trait.SHARES);
    } else if (statement instanceof AssignmentStatement assignment) {
      boolean shares =
          assignment.lhsExpressions().stream()
              .flatMap(list -> list.expressions().stream())
              .anyMatch(target -> changesShared(target, function));
      if (shares) {
        traits.add(Trait.SHARES);
      }
    } else if (statement instanceof CompoundAssignmentStatement assignment
        && changesShared(assignment.lhsExpression(), function)) {
      traits.add(Trait.SHARES);
    }
  }

  private static boolean changesShared(Expression target, FunctionScope function) {
    if (!(target instanceof QualifiedExpression) && !(target instanceof SubscriptionExpression)) {
      return false;
    }
    Expression base = NameParts.base(target);
    return base != null && isShared(base, function);
  }

  /** True when an object comes from outside the function: {@code self}, a parameter, a global. */
  private static boolean isShared(Expression object, FunctionScope function) {
    String path = NameParts.path(object);
    if (path == null || !(function.tree() instanceof FunctionDef def)) {
      return false;
    }
    String root = LoopFlow.root(path);
    for (Symbol symbol : def.localVariables()) {
      if (symbol.name().equals(root)) {
        return symbol.usages().stream().anyMatch(usage -> usage.kind() == Usage.Kind.PARAMETER);
      }
    }
    return true;
  }

  /** True when a sleep is between two tries of the same operation, or polls. */
  private static boolean isRetry(Tree await) {
    return Trees.ancestorInFunction(
            await,
            tree ->
                tree instanceof WhileStatement
                    || tree instanceof ForStatement
                    || tree instanceof ExceptClause)
        != null;
  }

  /** True when a method, or one of the same object that it calls, mentions an attribute. */
  boolean mentionsAttribute(CallExpression call, String attribute) {
    FunctionScope function = file.definitionOf(call);
    return function == null || mentions(function, attribute, new HashSet<>());
  }

  private boolean mentions(FunctionScope function, String attribute, Set<FunctionScope> seen) {
    if (!seen.add(function)) {
      return false;
    }
    for (QualifiedExpression read :
        Trees.withinFunction(function.tree(), QualifiedExpression.class)) {
      if (read.name().name().equals(attribute)) {
        return true;
      }
    }
    for (CallExpression call : function.calls()) {
      if (call.callee() instanceof QualifiedExpression callee
          && callee.qualifier() instanceof Name) {
        FunctionScope next = file.definitionOf(call);
        boolean own =
            function.owner() != null
                && callee.qualifier() instanceof Name name
                && name.name().equals("self");
        if (next == null ? own : mentions(next, attribute, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
