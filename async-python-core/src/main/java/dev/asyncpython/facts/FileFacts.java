package dev.asyncpython.facts;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.syntax.FunctionScope;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sonar.plugins.python.api.tree.Tree;

/** The facts of one file, with the way back from a fact to its place in the tree. */
public final class FileFacts {

  private final IdentityHashMap<FunctionScope, FunctionFacts> byScope;
  private final List<Tree> sites;

  FileFacts(IdentityHashMap<FunctionScope, FunctionFacts> byScope, List<Tree> sites) {
    this.byScope = byScope;
    this.sites = sites;
  }

  /** The facts of all functions and lambdas of the file. */
  public Collection<FunctionFacts> functions() {
    return byScope.values();
  }

  /** The facts of one function. */
  public FunctionFacts of(FunctionScope scope) {
    return Objects.requireNonNull(byScope.get(scope), () -> "No facts of " + scope);
  }

  /** The call, attribute, {@code with} item or callback behind a fact. */
  public Tree tree(CallFact call) {
    return sites.get(call.site());
  }

  /** Facts by function id, for tests and the solver over several files. */
  public Map<String, FunctionFacts> byId() {
    return functions().stream()
        .collect(java.util.stream.Collectors.toMap(FunctionFacts::id, facts -> facts));
  }
}
