package dev.asyncpython.syntax;

import dev.asyncpython.model.Reference;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Tree;

/** Names the functions and classes of a file so that each has an id of its own. */
final class LocalIds {

  private final Map<String, Integer> taken = new HashMap<>();
  private final IdentityHashMap<FunctionScope, String> functions = new IdentityHashMap<>();
  private final IdentityHashMap<ClassScope, String> classes = new IdentityHashMap<>();
  private final FileIndexer index;

  LocalIds(FileIndexer index) {
    this.index = index;
    // In source order, so that what is around is named first, and a redefinition after the first
    // definition.
    index.classes().forEach(this::of);
    index.functions().forEach(this::of);
  }

  /** {@code Service.run}, {@code outer/inner}, {@code Service.run#2} for a second definition. */
  String of(FunctionScope function) {
    String known = functions.get(function);
    if (known == null) {
      known = unique(prefix(function) + function.name());
      functions.put(function, known);
    }
    return known;
  }

  /** {@code Service}, {@code Outer.Inner}, {@code function/Local}. */
  String of(ClassScope type) {
    String known = classes.get(type);
    if (known == null) {
      known = unique(prefix(type) + type.name());
      classes.put(type, known);
    }
    return known;
  }

  private String prefix(FunctionScope function) {
    if (function.owner() != null) {
      return of(function.owner()) + ".";
    }
    return inside(function.parent());
  }

  private String prefix(ClassScope type) {
    for (Tree tree = type.tree().parent(); tree != null; tree = tree.parent()) {
      if (tree instanceof FunctionDef || tree instanceof LambdaExpression) {
        break;
      }
      ClassScope outer = tree instanceof ClassDef ? index.classScopes().get(tree) : null;
      if (outer != null) {
        return of(outer) + ".";
      }
    }
    return inside(type.scope());
  }

  private String inside(@Nullable FunctionScope scope) {
    return scope == null || scope == index.module() ? "" : of(scope) + Reference.INSIDE;
  }

  private String unique(String id) {
    int count = taken.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "#" + count;
  }
}
