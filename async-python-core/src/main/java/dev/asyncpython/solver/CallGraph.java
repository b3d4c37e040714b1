package dev.asyncpython.solver;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which function of the project runs which: the facts of all files, with their references followed.
 */
public final class CallGraph {

  private static final String OF_PARENT = "" + Reference.INSTANCE + Reference.PARENT + ".";

  private final Symbols symbols;
  private final Resolver resolver;
  private final Libraries libraries;
  private final boolean partial;

  private CallGraph(List<ProjectFile> sorted, Libraries libraries, boolean partial) {
    this.symbols = new Symbols(sorted);
    this.resolver = new Resolver(symbols, libraries);
    this.libraries = libraries;
    this.partial = partial;
  }

  /**
   * Links the files of a project.
   *
   * @param files in any order; the result does not depend on it
   * @param partial true when there are other files: then nobody knows all subclasses of a class
   */
  public static CallGraph of(Collection<ProjectFile> files, Libraries libraries, boolean partial) {
    List<ProjectFile> sorted =
        files.stream()
            .sorted(
                Comparator.comparing(ProjectFile::path).thenComparing(file -> file.facts().file()))
            .toList();
    CallGraph graph = new CallGraph(sorted, libraries, partial);
    graph.link();
    return graph;
  }

  /** All functions, by file and line. */
  public List<FunctionNode> functions() {
    return symbols.functions();
  }

  /** All functions of each file that has some, in the same order. */
  public Collection<List<FunctionNode>> byFile() {
    Map<String, List<FunctionNode>> byFile = new LinkedHashMap<>();
    for (FunctionNode function : functions()) {
      byFile
          .computeIfAbsent(function.file().facts().file(), key -> new ArrayList<>())
          .add(function);
    }
    return byFile.values();
  }

  private void link() {
    resolver.members().linkSubclasses();
    for (FunctionNode function : symbols.functions()) {
      List<CallEdge> edges = new ArrayList<>();
      for (CallFact call : function.facts().calls()) {
        CallEdge edge = edge(function, call);
        if (edge.effect() != null || !edge.targets().isEmpty()) {
          edges.add(edge);
        }
      }
      function.link(edges);
    }
  }

  private CallEdge edge(FunctionNode caller, CallFact call) {
    return edge(caller, call, resolver.resolve(caller.file(), call.callee()));
  }

  private CallEdge edge(FunctionNode caller, CallFact call, @Nullable Entity callee) {
    ClassNode receiver = callee == null ? null : receiver(callee);
    List<FunctionNode> targets = callee == null ? List.of() : targets(callee, call.use());
    if (call.effect() == null && callee instanceof Entity.Library library) {
      Optional<Libraries.Blocking> known = blocking(library, call);
      if (known.isPresent()) {
        return new CallEdge(
            caller, call, receiver, targets, Effect.BLOCKS, known.get().name(), known.get().tier());
      }
    }
    return new CallEdge(
        caller, call, receiver, targets, call.effect(), call.effectName(), call.tier());
  }

  private static @Nullable ClassNode receiver(Entity callee) {
    if (callee instanceof Entity.Function function) {
      return function.receiver();
    }
    if (callee instanceof Entity.Type type) {
      return type.node();
    }
    return callee instanceof Entity.Instance instance ? instance.node() : null;
  }

  /**
   * The same call on an object of a known class: what its methods and attributes are there.
   *
   * @param call a call in a method
   * @param self the class of the object on which the method runs
   */
  CallEdge on(ClassNode self, CallEdge call) {
    ClassNode owner = call.caller().owner();
    String name = owner == null ? "" : Reference.local(owner.facts().id());
    String callee = call.fact().callee();
    if (owner == null || self == owner || !callee.startsWith(name)) {
      return call;
    }
    String steps = callee.substring(name.length());
    if (steps.startsWith(Reference.INSTANCE + ".")) {
      Entity object = new Entity.Instance(self, true);
      return edge(call.caller(), call.fact(), resolver.follow(object, steps.substring(1)));
    }
    if (steps.startsWith(OF_PARENT)) {
      Entity parent = new Entity.Parent(owner, self);
      String member = steps.substring(OF_PARENT.length() - 1);
      return edge(call.caller(), call.fact(), resolver.follow(parent, member));
    }
    if (steps.startsWith(".")) {
      // "cls.make()", or the class by its name: sure only if both are the same.
      CallEdge onClass =
          edge(call.caller(), call.fact(), resolver.follow(new Entity.Type(self), steps));
      return onClass.targets().equals(call.targets())
          ? onClass
          : edge(call.caller(), call.fact(), null);
    }
    return call;
  }

  private Optional<Libraries.Blocking> blocking(Entity.Library library, CallFact call) {
    boolean runs = call.use() != Use.READ && call.use() != Use.IMPLICIT;
    return runs && !call.is(CallTrait.QUIET)
        ? libraries.blocking(library.name())
        : Optional.empty();
  }

  private List<FunctionNode> targets(Entity callee, Use use) {
    if (callee instanceof Entity.Function function) {
      return ofFunction(function, use);
    }
    if (callee instanceof Entity.Type type && use != Use.READ && use != Use.IMPLICIT) {
      return constructor(type);
    }
    if (callee instanceof Entity.Instance instance && use != Use.READ && use != Use.IMPLICIT) {
      return resolver.members().of(instance, "__call__") instanceof Entity.Function method
          ? ofFunction(method, use)
          : List.of();
    }
    return List.of();
  }

  private List<FunctionNode> constructor(Entity.Type type) {
    // A dataclass has no __init__ of its own in the source, and calls __post_init__ (PEP 557).
    for (String name : List.of("__init__", "__post_init__")) {
      if (resolver.members().of(type, name) instanceof Entity.Function method) {
        return ofFunction(method, Use.CALL);
      }
    }
    return List.of();
  }

  private List<FunctionNode> ofFunction(Entity.Function function, Use use) {
    FunctionNode node = function.node();
    if (node.is(FunctionTrait.ABSTRACT)) {
      return overrides(function, use);
    }
    return runs(node, use) ? List.of(node) : List.of();
  }

  /** What runs instead of an abstract method, if it is known and runs at all in every subclass. */
  private List<FunctionNode> overrides(Entity.Function function, Use use) {
    @Nullable ClassNode receiver = function.receiver();
    if (receiver == null || function.exact() || partial) {
      return List.of();
    }
    String id = function.node().facts().id();
    Set<FunctionNode> methods =
        resolver.members().overrides(receiver, id.substring(id.lastIndexOf('.') + 1));
    return methods.stream().allMatch(method -> runs(method, use))
        ? List.copyOf(methods)
        : List.of();
  }

  /** True when a place of this sort runs the function's body, in the thread of the caller. */
  private static boolean runs(FunctionNode function, Use use) {
    if (function.is(FunctionTrait.ASYNC) || function.is(FunctionTrait.OPAQUE)) {
      return false;
    }
    if (function.is(FunctionTrait.PROPERTY) != (use == Use.READ)) {
      return false;
    }
    if (function.is(FunctionTrait.GENERATOR)) {
      return use == (function.is(FunctionTrait.CONTEXT_MANAGER) ? Use.ENTER : Use.CONSUME)
          || use == Use.IMPLICIT;
    }
    return true;
  }
}
