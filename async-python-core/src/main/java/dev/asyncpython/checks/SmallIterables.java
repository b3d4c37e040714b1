package dev.asyncpython.checks;

import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.DictionaryLiteral;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.SetLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;

/** Iterables written out in the code that give too few items for concurrency to matter. */
final class SmallIterables {

  /** Up to this many iterations are left alone. */
  private static final long FEW = 3;

  private final Pacing idioms;

  SmallIterables(Pacing idioms) {
    this.idioms = idioms;
  }

  /** True when an iterable is known to give at most three items. */
  boolean isSmall(Expression iterable) {
    return isSmall(iterable, true);
  }

  private boolean isSmall(Expression iterable, boolean followNames) {
    Expression value = Trees.unwrapped(iterable);
    if (value instanceof CallExpression call) {
      if (idioms.isIdiom(call, "range")) {
        return isShortRange(call);
      }
      Optional<Expression> first = Trees.positional(call, 0);
      return idioms.isIdiom(call, "same-items", "reversed")
          && first.isPresent()
          && isSmall(first.get(), followNames);
    }
    if (value instanceof Name name && followNames) {
      Expression assigned = onlyValue(name);
      return assigned != null && isSmall(assigned, false);
    }
    List<? extends Tree> items = items(value);
    return items != null
        && items.size() <= FEW
        && items.stream().noneMatch(item -> item.is(Tree.Kind.UNPACKING_EXPR));
  }

  private static @Nullable List<? extends Tree> items(Expression value) {
    if (value instanceof Tuple tuple) {
      return tuple.elements();
    }
    if (value instanceof ListLiteral list) {
      return list.elements().expressions();
    }
    if (value instanceof SetLiteral set) {
      return set.elements();
    }
    return value instanceof DictionaryLiteral dict ? dict.elements() : null;
  }

  /** The value of a name that is bound once, in the file; a list may grow, a tuple may not. */
  private static @Nullable Expression onlyValue(Name name) {
    Symbol symbol = name.symbol();
    if (symbol == null) {
      return null;
    }
    List<Usage> bindings = Bindings.of(symbol);
    Expression value = bindings.size() == 1 ? Bindings.assignedValue(bindings.get(0).tree()) : null;
    return value != null && Trees.unwrapped(value) instanceof Tuple ? value : null;
  }

  private static boolean isShortRange(CallExpression call) {
    long[] bounds = new long[call.arguments().size()];
    for (int i = 0; i < bounds.length; i++) {
      Expression bound = Trees.positional(call, i).orElse(null);
      if (!(bound instanceof NumericLiteral literal)
          || !literal.valueAsString().matches("\\d{1,9}")) {
        return false;
      }
      bounds[i] = literal.valueAsLong();
    }
    return bounds.length == 1
        ? bounds[0] <= FEW
        : bounds.length == 2 && bounds[1] - bounds[0] <= FEW;
  }
}
