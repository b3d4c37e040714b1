package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.YieldExpression;

/**
 * A body of code that runs as one unit: a module, a function or a lambda. Class bodies and
 * comprehensions belong to the scope around them, because they run in it; decorators, default
 * values and annotations of a function belong to the scope around the function.
 */
public final class FunctionScope {

  /** What sort of body it is. */
  public enum Kind {
    MODULE,
    FUNCTION,
    LAMBDA
  }

  private final Kind kind;
  private final Tree tree;
  private final @Nullable FunctionScope parent;
  private final @Nullable ClassScope owner;
  private final List<CallExpression> calls = new ArrayList<>();
  private final List<AwaitExpression> awaits = new ArrayList<>();
  private final List<YieldExpression> yields = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Tree> comprehensions = new ArrayList<>();
  private final List<QualifiedExpression> attributeReads = new ArrayList<>();
  private final List<FunctionScope> nested = new ArrayList<>();

  FunctionScope(Kind kind, Tree tree, @Nullable FunctionScope parent, @Nullable ClassScope owner) {
    this.kind = kind;
    this.tree = tree;
    this.parent = parent;
    this.owner = owner;
  }

  public Kind kind() {
    return kind;
  }

  /** The {@code FileInput}, {@code FunctionDef} or {@code LambdaExpression}. */
  public Tree tree() {
    return tree;
  }

  /** The function's definition; empty for a module or lambda. */
  public Optional<FunctionDef> functionDef() {
    return tree instanceof FunctionDef def ? Optional.of(def) : Optional.empty();
  }

  /** The scope around; null for the module. */
  public @Nullable FunctionScope parent() {
    return parent;
  }

  /** The class of which this function is a method; null when it is none. */
  public @Nullable ClassScope owner() {
    return owner;
  }

  /** True for {@code async def}. */
  public boolean isAsync() {
    return tree instanceof FunctionDef def && def.asyncKeyword() != null;
  }

  /** True for an {@code async def} that yields: its call gives an async generator. */
  public boolean isAsyncGenerator() {
    return isAsync() && !yields.isEmpty();
  }

  /** True when its body yields. */
  public boolean isGenerator() {
    return !yields.isEmpty();
  }

  /** The name as written, {@code <lambda>} or {@code <module>}. */
  public String name() {
    if (tree instanceof FunctionDef def) {
      return def.name().name();
    }
    return kind == Kind.LAMBDA ? "<lambda>" : "<module>";
  }

  /** The name with its class, as Python's {@code __qualname__} has it without outer functions. */
  public String displayName() {
    return owner == null ? name() : owner.name() + "." + name();
  }

  /** Calls in source order, without those of nested functions and lambdas. */
  public List<CallExpression> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** {@code await} expressions in source order. */
  public List<AwaitExpression> awaits() {
    return Collections.unmodifiableList(awaits);
  }

  /** {@code yield} and {@code yield from} expressions in source order. */
  public List<YieldExpression> yields() {
    return Collections.unmodifiableList(yields);
  }

  /** All statements of the body, nested blocks included, in source order. */
  public List<Statement> statements() {
    return Collections.unmodifiableList(statements);
  }

  /** Statements of one type, in source order. */
  public <T extends Statement> List<T> statements(Class<T> type) {
    return statements.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** List, set and dict comprehensions and generator expressions, in source order. */
  public List<Tree> comprehensions() {
    return Collections.unmodifiableList(comprehensions);
  }

  /** Attribute reads that are not the callee of a call: the place where properties run. */
  public List<QualifiedExpression> attributeReads() {
    return Collections.unmodifiableList(attributeReads);
  }

  /** Functions and lambdas defined directly in this scope. */
  public List<FunctionScope> nested() {
    return Collections.unmodifiableList(nested);
  }

  /** Filled by {@link FileIndexer} only. */
  void add(Tree node) {
    if (node instanceof CallExpression call) {
      calls.add(call);
    } else if (node instanceof AwaitExpression await) {
      awaits.add(await);
    } else if (node instanceof YieldExpression yield) {
      yields.add(yield);
    } else if (node instanceof QualifiedExpression attribute) {
      attributeReads.add(attribute);
    } else if (node instanceof Statement statement) {
      statements.add(statement);
    } else {
      comprehensions.add(node);
    }
  }

  void addNested(FunctionScope scope) {
    nested.add(scope);
  }

  @Override
  public String toString() {
    return displayName();
  }
}
