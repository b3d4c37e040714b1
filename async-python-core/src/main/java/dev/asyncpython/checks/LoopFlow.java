package dev.asyncpython.checks;

import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.NameParts;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * How values go through the body of a loop: what comes from the loop variable, what comes from an
 * await, what one iteration leaves to the next. Names count, not paths of execution: a name that
 * may carry a value over does.
 */
final class LoopFlow {

  private final AwaitLoop loop;
  private final LoopWrites writes;
  private final Set<String> targets = new LinkedHashSet<>();
  private final Set<String> local = new HashSet<>();
  private final IdentityHashMap<Tree, List<Name>> names = new IdentityHashMap<>();

  LoopFlow(AwaitLoop loop, NameHints hints) {
    this.loop = loop;
    this.writes = LoopWrites.of(loop, hints);
    loop.targets().forEach(target -> read(target).forEach(name -> targets.add(name.name())));
    local.addAll(targets);
    writes.bindings().stream()
        .filter(binding -> !binding.augmented())
        .forEach(binding -> local.add(binding.name().name()));
  }

  /** What the body assigns and changes. */
  LoopWrites writes() {
    return writes;
  }

  /** Names of the loop variable. */
  Set<String> targetNames() {
    return targets;
  }

  /** Names of the loop variable and of all that is computed from it. */
  Set<String> fromTargets() {
    return derived(targets, List.of());
  }

  /** Names that hold something computed from one of the nodes. */
  Set<String> from(Collection<? extends Tree> nodes) {
    return derived(Set.of(), nodes);
  }

  private Set<String> derived(Set<String> seeds, Collection<? extends Tree> nodes) {
    Set<String> result = new HashSet<>(seeds);
    int before;
    do {
      before = result.size();
      for (LoopWrites.Binding binding : writes.bindings()) {
        if (mentions(binding.value(), result, nodes)) {
          result.add(binding.name().name());
        }
      }
      for (LoopWrites.Change change : writes.changes()) {
        if (isLocal(change.path())
            && change.values().stream().anyMatch(value -> mentions(value, result, nodes))) {
          result.add(root(change.path()));
        }
      }
    } while (result.size() > before);
    return result;
  }

  /** True when a tree reads one of the names or holds one of the nodes. */
  boolean mentions(Tree tree, Set<String> wanted, Collection<? extends Tree> nodes) {
    return nodes.stream().anyMatch(node -> Trees.isInside(node, tree))
        || read(tree).stream().anyMatch(name -> wanted.contains(name.name()));
  }

  /** True when the loop itself binds the first name of a path, at each iteration. */
  boolean isLocal(String path) {
    return local.contains(root(path));
  }

  /** True when an expression reads what an earlier iteration left in a name. */
  boolean readsEarlierIteration(Tree expression) {
    return origins(expression).stream()
        .flatMap(tree -> read(tree).stream())
        .anyMatch(this::isCarried);
  }

  /** An expression and the values, inside the loop, of the names that it reads. */
  List<Tree> origins(Tree expression) {
    List<Tree> result = new ArrayList<>(List.of(expression));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < result.size(); i++) {
      for (Name name : read(result.get(i))) {
        if (seen.add(name.name())) {
          writes.bindings().stream()
              .filter(binding -> binding.name().name().equals(name.name()))
              .forEach(binding -> result.add(binding.value()));
        }
      }
    }
    return result;
  }

  /** True when the value of a name that is read may come from an earlier iteration. */
  boolean isCarried(Name reader) {
    boolean bound = false;
    for (LoopWrites.Binding binding : writes.bindings()) {
      if (!binding.name().name().equals(reader.name())) {
        continue;
      }
      if (binding.augmented()) {
        return true;
      }
      if (isBefore(binding.name(), reader) && dominates(binding.name(), reader)) {
        return false;
      }
      bound = true;
    }
    return bound && !targets.contains(reader.name()) && isBoundOutside(reader);
  }

  private boolean isBoundOutside(Name name) {
    Symbol symbol = name.symbol();
    return symbol != null
        && Bindings.of(symbol).stream()
            .anyMatch(usage -> !Trees.isInside(usage.tree(), loop.tree()));
  }

  private static boolean isBefore(Tree first, Tree second) {
    Token one = first.firstToken();
    Token other = second.firstToken();
    return one.line() < other.line()
        || (one.line() == other.line() && one.column() < other.column());
  }

  /** True when the list of statements that holds the binding also holds the reader. */
  private static boolean dominates(Tree binding, Tree reader) {
    Tree list = Trees.ancestorInFunction(binding, StatementList.class::isInstance);
    return list == null || Trees.isInside(reader, list);
  }

  /** Names that a tree reads or binds, those of functions inside it included. */
  List<Name> read(Tree tree) {
    List<Name> known = names.get(tree);
    if (known == null) {
      known = new ArrayList<>();
      collect(tree, known);
      names.put(tree, known);
    }
    return known;
  }

  private static void collect(Tree tree, List<Name> result) {
    if (tree instanceof Name name) {
      if (name.isVariable()) {
        result.add(name);
      }
      return;
    }
    for (Tree child : tree.children()) {
      collect(child, result);
    }
  }

  /** The first name of a path. */
  static String root(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The longest dotted paths that a tree reads: {@code self.client} for {@code self.client.x}. */
  static List<Expression> objects(Tree tree) {
    List<Expression> result = new ArrayList<>();
    addObjects(tree, result);
    return result;
  }

  private static void addObjects(Tree tree, List<Expression> result) {
    @Nullable String path =
        tree instanceof Expression expression ? NameParts.path(expression) : null;
    if (path != null) {
      if (!(tree instanceof Name name) || name.isVariable()) {
        result.add((Expression) tree);
      }
      return;
    }
    for (Tree child : tree.children()) {
      addObjects(child, result);
    }
  }
}
