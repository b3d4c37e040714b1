package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.KnownApis;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Turns an expression into the public fully qualified names it may stand for. The one place where
 * names are resolved: the frontend's types, its symbols, then our own reading of imports,
 * assignments and annotations. Several candidates may come back for one expression, because a
 * library's class and its subclass both name a method; they never contradict each other.
 */
public final class Names {

  /** How many names may lead to each other before we give up: guards against cycles. */
  private static final int MAX_STEPS = 12;

  private final KnownApis knowledge;
  private final Classes classes;
  private final Types types;
  private final IdentityHashMap<Tree, List<String>> cache = new IdentityHashMap<>();
  private int steps;

  Names(KnownApis knowledge, FileIndexer index) {
    this.knowledge = knowledge;
    this.classes = new Classes(index, this);
    this.types = new Types(knowledge, this, classes, index);
  }

  /** The types of receivers. */
  public Types types() {
    return types;
  }

  /** The classes of the file. */
  public Classes classes() {
    return classes;
  }

  /**
   * The public names of what a call calls, most certain first; empty when unknown.
   *
   * @param call any call
   */
  public List<String> callees(CallExpression call) {
    return candidates(call.callee());
  }

  /** The public names of a function, class, method or module expression; empty when unknown. */
  public List<String> candidates(Expression expression) {
    List<String> known = cache.get(expression);
    if (known != null) {
      return known;
    }
    if (steps >= MAX_STEPS) {
      return List.of();
    }
    steps++;
    try {
      Set<String> names = new LinkedHashSet<>();
      addPublic(names, FrontendTypes.nameOf(expression.typeV2()));
      addPublic(names, symbolName(expression));
      for (String own : own(expression)) {
        addPublic(names, own);
      }
      List<String> result = List.copyOf(names);
      cache.put(expression, result);
      return result;
    } finally {
      steps--;
    }
  }

  /** The first entry that a table has for one of the callee's names. */
  public <T> Optional<T> lookup(CallExpression call, Function<String, Optional<T>> table) {
    return lookup(callees(call), table);
  }

  /** The first entry that a table has for one of the names. */
  public static <T> Optional<T> lookup(List<String> names, Function<String, Optional<T>> table) {
    for (String name : names) {
      Optional<T> entry = table.apply(name);
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  /**
   * True when the frontend's own types give the call this name, so that SonarSource's rules, which
   * go by them, see it too.
   */
  public boolean isKnownToFrontend(CallExpression call, String name) {
    String frontend = FrontendTypes.exactNameOf(call.callee().typeV2());
    return frontend != null && knowledge.canonicalNames().toPublic(frontend).equals(name);
  }

  /** True when the expression may stand for a name that has a role ({@code roles.txt}). */
  public boolean hasRole(Expression expression, String role) {
    return candidates(expression).stream().anyMatch(name -> knowledge.role(name).equals(role));
  }

  /** True when the expression may stand for one of the public names. */
  public boolean is(Expression expression, Set<String> names) {
    return candidates(expression).stream().anyMatch(names::contains);
  }

  /** True when the call calls one of the public names. */
  public boolean isCallTo(Tree tree, Set<String> names) {
    return tree instanceof CallExpression call && is(call.callee(), names);
  }

  private void addPublic(Set<String> names, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      names.add(knowledge.canonicalNames().toPublic(name));
    }
  }

  private @Nullable String symbolName(Expression expression) {
    Symbol symbol = null;
    if (expression instanceof Name name) {
      // A bare name that the file binds is read by us: the frontend names it after the module.
      if (!Bindings.isUnbound(name)) {
        return null;
      }
      symbol = name.symbol();
    } else if (expression instanceof QualifiedExpression qualified && !isImportedTwice(qualified)) {
      symbol = qualified.symbol();
    }
    String name = symbol == null ? null : symbol.fullyQualifiedName();
    return name == null || !name.contains(".") ? null : name;
  }

  /** {@code except ImportError: import b as a}: the frontend's symbols know the last one only. */
  private boolean isImportedTwice(QualifiedExpression member) {
    Expression root = member.qualifier();
    while (root instanceof QualifiedExpression inner) {
      root = inner.qualifier();
    }
    return root instanceof Name name
        && name.symbol() != null
        && Bindings.of(name.symbol()).stream()
            .anyMatch(binding -> binding.kind() == Usage.Kind.IMPORT)
        && ofName(name).isEmpty();
  }

  private List<String> own(Expression expression) {
    if (expression instanceof Name name) {
      return ofName(name);
    }
    if (expression instanceof QualifiedExpression qualified) {
      return ofMember(qualified);
    }
    return List.of();
  }

  private List<String> ofName(Name name) {
    Symbol symbol = name.symbol();
    if (symbol == null || Bindings.of(symbol).isEmpty()) {
      return List.of("builtins." + name.name());
    }
    List<String> agreed = null;
    for (Usage binding : Bindings.of(symbol)) {
      Expression value = Bindings.assignedValue(binding.tree());
      if (value != null && value.is(Tree.Kind.NONE)) {
        continue;
      }
      List<String> bound = bound(binding);
      if (bound.isEmpty() || (agreed != null && !agreed.equals(bound))) {
        return List.of();
      }
      agreed = bound;
    }
    return agreed == null ? List.of() : agreed;
  }

  private List<String> bound(Usage binding) {
    return switch (binding.kind()) {
      case IMPORT -> {
        String imported = binding.tree() instanceof Name name ? ImportedNames.of(name) : null;
        yield imported == null ? List.of() : List.of(knowledge.canonicalNames().toPublic(imported));
      }
      case CLASS_DECLARATION, FUNC_DECLARATION -> {
        Symbol symbol = binding.tree() instanceof Name name ? name.symbol() : null;
        String name = symbol == null ? null : symbol.fullyQualifiedName();
        yield name == null ? List.of() : List.of(name);
      }
      case ASSIGNMENT_LHS -> {
        Expression value = Bindings.assignedValue(binding.tree());
        yield value instanceof Name || value instanceof QualifiedExpression
            ? candidates(value)
            : List.of();
      }
      default -> List.of();
    };
  }

  private List<String> ofMember(QualifiedExpression member) {
    String attribute = member.name().name();
    Set<String> names = new LinkedHashSet<>();
    String type = types.of(member.qualifier());
    if (type != null) {
      names.addAll(classes.members(type, attribute));
    } else {
      for (String container : candidates(member.qualifier())) {
        names.addAll(classes.members(container, attribute));
      }
    }
    return new ArrayList<>(names);
  }
}
