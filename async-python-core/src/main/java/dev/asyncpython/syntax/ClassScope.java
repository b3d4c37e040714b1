package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.tree.ArgList;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;

/** A class of the file: its methods, and what is assigned to attributes of its instances. */
public final class ClassScope {

  private final ClassDef tree;
  private final FunctionScope scope;
  private final Map<String, FunctionScope> methods = new HashMap<>();
  private final Set<String> redefined = new HashSet<>();
  private final Map<String, List<Tree>> attributes = new HashMap<>();

  ClassScope(ClassDef tree, FunctionScope scope) {
    this.tree = tree;
    this.scope = scope;
  }

  public ClassDef tree() {
    return tree;
  }

  /** The function or module in whose body the class stands. */
  public FunctionScope scope() {
    return scope;
  }

  public String name() {
    return tree.name().name();
  }

  /** The name under which the file's own classes are known: with its module where there is one. */
  public String qualifiedName() {
    Symbol symbol = tree.name().symbol();
    String name = symbol == null ? null : symbol.fullyQualifiedName();
    return name == null ? name() : name;
  }

  /** Positional bases, in order. */
  public List<Expression> bases() {
    ArgList arguments = tree.args();
    List<Expression> bases = new ArrayList<>();
    if (arguments != null) {
      arguments
          .arguments()
          .forEach(
              argument -> {
                if (argument instanceof RegularArgument regular
                    && regular.keywordArgument() == null) {
                  bases.add(regular.expression());
                }
              });
    }
    return bases;
  }

  /** The method of a name, not looking at bases; empty when there are several definitions. */
  public Optional<FunctionScope> method(String name) {
    return redefined.contains(name) ? Optional.empty() : Optional.ofNullable(methods.get(name));
  }

  /** True when the class body defines a method or property of this name. */
  public boolean defines(String name) {
    return methods.containsKey(name);
  }

  public Iterable<FunctionScope> methods() {
    return Collections.unmodifiableCollection(methods.values());
  }

  /** True when the class body defines the method of this name more than once. */
  public boolean redefines(String name) {
    return redefined.contains(name);
  }

  /**
   * What is assigned to {@code self.name} or in the class body: expressions, or type annotations
   * where there is one.
   */
  public List<Tree> attributeSources(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  /** Names of all attributes to which {@link #attributeSources} gives something. */
  public Set<String> attributeNames() {
    return Collections.unmodifiableSet(attributes.keySet());
  }

  void addMethod(FunctionScope method) {
    if (Decorators.has(method, "setter", "deleter", "overload")) {
      // What reading the property or calling the method runs is defined beside.
      return;
    }
    if (methods.put(method.name(), method) != null) {
      redefined.add(method.name());
    }
  }

  void addAttribute(String name, @Nullable Tree source) {
    if (source != null) {
      attributes.computeIfAbsent(name, key -> new ArrayList<>()).add(source);
    }
  }
}
