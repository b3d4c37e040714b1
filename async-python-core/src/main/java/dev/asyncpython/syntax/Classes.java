package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Tree;

/** The classes of the file and what they inherit, inside the file and from libraries. */
public final class Classes {

  /** Deeper hierarchies are left alone; also ends cyclic ones, which Python would refuse. */
  private static final int MAX_DEPTH = 8;

  private final Map<String, ClassScope> byName = new HashMap<>();
  private final Set<String> ambiguous = new LinkedHashSet<>();
  private final IdentityHashMap<Tree, ClassScope> byTree;
  private final Names names;

  Classes(FileIndexer index, Names names) {
    this.names = names;
    this.byTree = index.classScopes();
    for (ClassScope scope : index.classes()) {
      register(scope.qualifiedName(), scope);
      String frontendName = FrontendTypes.nameOf(scope.tree().name().typeV2());
      if (frontendName != null && !frontendName.equals(scope.qualifiedName())) {
        register(frontendName, scope);
      }
    }
  }

  private void register(String name, ClassScope scope) {
    if (byName.put(name, scope) != null) {
      ambiguous.add(name);
    }
  }

  /** The class of the file that has this qualified name; empty when there are several. */
  public Optional<ClassScope> byName(String name) {
    return ambiguous.contains(name) ? Optional.empty() : Optional.ofNullable(byName.get(name));
  }

  /** The scope of a class definition of this file. */
  public Optional<ClassScope> of(ClassDef definition) {
    return Optional.ofNullable(byTree.get(definition));
  }

  /** All classes of the file that define or inherit from the given one, itself not included. */
  public List<ClassScope> subclasses(ClassScope base) {
    List<ClassScope> result = new ArrayList<>();
    for (ClassScope candidate : byTree.values()) {
      if (candidate != base && ancestors(candidate).contains(base)) {
        result.add(candidate);
      }
    }
    return result;
  }

  /** The method that instances of a class run for a name, looked up through bases in the file. */
  public Optional<FunctionScope> method(ClassScope start, String name) {
    for (ClassScope scope : ancestors(start)) {
      if (scope.defines(name)) {
        return scope.method(name);
      }
    }
    return Optional.empty();
  }

  /** The class itself and its bases that this file defines, nearest first. */
  public List<ClassScope> ancestors(ClassScope start) {
    Set<ClassScope> result = new LinkedHashSet<>();
    collect(start, result, 0);
    return new ArrayList<>(result);
  }

  private void collect(ClassScope scope, Set<ClassScope> result, int depth) {
    if (depth > MAX_DEPTH || !result.add(scope)) {
      return;
    }
    for (Expression base : scope.bases()) {
      for (String name : names.candidates(base)) {
        byName(name).ifPresent(parent -> collect(parent, result, depth + 1));
      }
    }
  }

  /** Public names of the bases that this file does not define. */
  public List<String> libraryBases(ClassScope start) {
    Set<String> result = new LinkedHashSet<>();
    for (ClassScope scope : ancestors(start)) {
      for (Expression base : scope.bases()) {
        for (String name : names.candidates(base)) {
          if (byName(name).isEmpty()) {
            result.add(name);
          }
        }
      }
    }
    return new ArrayList<>(result);
  }

  /** True when a base of the class is neither in this file nor a name we can resolve. */
  public boolean hasUnknownBase(ClassScope start) {
    return ancestors(start).stream()
        .flatMap(scope -> scope.bases().stream())
        .anyMatch(base -> names.candidates(base).isEmpty());
  }

  /**
   * The qualified names of a member: of the class itself, and of library bases when the file's own
   * classes do not define it.
   */
  List<String> members(String type, String attribute) {
    @Nullable ClassScope scope = byName(type).orElse(null);
    if (scope == null) {
      return List.of(type + "." + attribute);
    }
    List<String> result = new ArrayList<>();
    result.add(type + "." + attribute);
    if (method(scope, attribute).isEmpty()) {
      for (String base : libraryBases(scope)) {
        result.add(base + "." + attribute);
      }
    }
    return result;
  }
}
