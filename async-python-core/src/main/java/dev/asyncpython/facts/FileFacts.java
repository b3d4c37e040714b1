package dev.asyncpython.facts;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.syntax.FunctionScope;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.sonar.plugins.python.api.tree.Tree;

/** The facts of one file, with the way back from a fact to its place in the tree. */
public final class FileFacts {

  private final ModuleFacts module;
  private final IdentityHashMap<FunctionScope, FunctionFacts> byScope;
  private final IdentityHashMap<CallFact, Tree> trees;

  FileFacts(
      ModuleFacts module,
      IdentityHashMap<FunctionScope, FunctionFacts> byScope,
      IdentityHashMap<CallFact, Tree> trees) {
    this.module = module;
    this.byScope = byScope;
    this.trees = trees;
  }

  /** The facts without any tree, for the analysis of the whole project. */
  public ModuleFacts module() {
    return module;
  }

  /** The facts of one function. */
  public FunctionFacts of(FunctionScope scope) {
    return Objects.requireNonNull(byScope.get(scope), () -> "No facts of " + scope);
  }

  /** The call or callback behind a fact that has an effect by itself. */
  public Tree tree(CallFact call) {
    return Objects.requireNonNull(trees.get(call), () -> "No effect by itself: " + call.text());
  }
}
