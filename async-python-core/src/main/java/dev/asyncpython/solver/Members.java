package dev.asyncpython.solver;

import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.Reference;
import dev.asyncpython.solver.ClassNode.Ancestor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of classes and instances, and what calling, awaiting and entering things gives. */
final class Members {

  /** Deeper hierarchies are left alone; also ends cyclic ones, which Python would refuse. */
  private static final int MAX_DEPTH = 16;

  private static final Set<String> FUTURES = Set.of("asyncio.Future", "asyncio.Task");

  private final Resolver resolver;
  private final Symbols symbols;
  private final Libraries libraries;

  /** The classes whose order of look-up is being made. */
  private final Set<ClassNode> linearized = new HashSet<>();

  Members(Resolver resolver, Symbols symbols, Libraries libraries) {
    this.resolver = resolver;
    this.symbols = symbols;
    this.libraries = libraries;
  }

  /** A member of a class, an instance or something of a library. */
  @Nullable Entity of(Entity container, String name) {
    if (container instanceof Entity.Type type) {
      return lookUp(type.node(), 0, type.node(), true, name);
    }
    if (container instanceof Entity.Instance instance) {
      return lookUp(instance.node(), 0, instance.node(), instance.exact(), name);
    }
    if (container instanceof Entity.Parent parent) {
      int place = ancestors(parent.self()).indexOf(new Ancestor(parent.node(), ""));
      return place < 0 ? null : lookUp(parent.self(), place + 1, parent.self(), true, name);
    }
    if (container instanceof Entity.Library library) {
      String type = libraries.resultType(library.name()).orElse(library.name());
      return type.contains(",") ? null : library(type, name);
    }
    if (container instanceof Entity.LibraryInstance instance) {
      return library(instance.type(), name);
    }
    if (container instanceof Entity.Function function
        && function.receiver() != null
        && function.node().is(FunctionTrait.PROPERTY)) {
      Entity value = result(function);
      return value == null ? null : of(value, name);
    }
    return null;
  }

  private Entity library(String container, String name) {
    return new Entity.Library(libraries.publicName(container + "." + name));
  }

  private @Nullable Entity lookUp(
      ClassNode start, int skipped, ClassNode receiver, boolean exact, String name) {
    List<Ancestor> all = ancestors(start);
    List<String> bases = new ArrayList<>();
    for (Ancestor ancestor : all.subList(Math.min(skipped, all.size()), all.size())) {
      ClassNode node = ancestor.node();
      if (node == null) {
        if (ancestor.equals(Ancestor.UNKNOWN)) {
          return null;
        }
        bases.add(ancestor.library());
        continue;
      }
      String method = node.facts().methods().get(name);
      if (method != null) {
        FunctionNode function = symbols.function(node.file(), method);
        return function == null ? null : new Entity.Function(function, receiver, exact);
      }
      String attribute = node.facts().attributes().get(name);
      if (attribute != null) {
        return resolver.resolve(node.file(), attribute);
      }
    }
    return ofBases(bases, name);
  }

  private @Nullable Entity ofBases(List<String> bases, String name) {
    for (String base : bases) {
      String member = libraries.publicName(base + "." + name);
      if (libraries.blocking(member).isPresent() || libraries.resultType(member).isPresent()) {
        return new Entity.Library(member);
      }
    }
    return bases.isEmpty() ? null : library(bases.get(0), name);
  }

  /**
   * The class itself and what it inherits from, in the order of look-up: C3, as Python has it
   * (https://docs.python.org/3/howto/mro.html).
   */
  List<Ancestor> ancestors(ClassNode type) {
    List<Ancestor> known = type.ancestors();
    if (known != null) {
      return known;
    }
    if (linearized.size() >= MAX_DEPTH || !linearized.add(type)) {
      return List.of(new Ancestor(type, ""), Ancestor.UNKNOWN);
    }
    try {
      List<List<Ancestor>> orders = new ArrayList<>();
      List<Ancestor> bases = new ArrayList<>();
      for (String base : type.facts().bases()) {
        List<Ancestor> order = order(resolver.resolve(type.file(), base));
        orders.add(order);
        bases.add(order.get(0));
      }
      orders.add(bases);
      List<Ancestor> all = new ArrayList<>(List.of(new Ancestor(type, "")));
      merge(orders, all);
      // What is unknown from far away, or on the way round, may be known from here.
      if (linearized.size() == 1 || !all.contains(Ancestor.UNKNOWN)) {
        type.inherits(all);
      }
      return all;
    } finally {
      linearized.remove(type);
    }
  }

  private List<Ancestor> order(@Nullable Entity base) {
    if (base instanceof Entity.Type parent) {
      return ancestors(parent.node());
    }
    return List.of(
        base instanceof Entity.Library library
            ? new Ancestor(null, library.name())
            : Ancestor.UNKNOWN);
  }

  /** Takes the first head that no other order has behind its head, until nothing is left. */
  private static void merge(List<List<Ancestor>> orders, List<Ancestor> all) {
    while (true) {
      orders.removeIf(List::isEmpty);
      if (orders.isEmpty()) {
        return;
      }
      Ancestor next =
          orders.stream()
              .map(order -> order.get(0))
              .filter(head -> orders.stream().noneMatch(order -> order.lastIndexOf(head) > 0))
              .findFirst()
              // Python refuses such a class.
              .orElse(Ancestor.UNKNOWN);
      all.add(next);
      if (next.equals(Ancestor.UNKNOWN)) {
        // Nobody looks further: it may have everything.
        return;
      }
      orders.replaceAll(
          order -> order.get(0).equals(next) ? order.subList(1, order.size()) : order);
    }
  }

  /** What a step of a reference makes of what stands before it. */
  @Nullable Entity apply(Entity entity, char step) {
    return switch (step) {
      case '(' -> called(entity);
      case Reference.INSTANCE -> instance(entity);
      case Reference.AWAITED -> awaited(entity);
      case Reference.ENTERED -> entered(entity);
      case Reference.PRODUCED -> produced(entity);
      case Reference.PARENT ->
          entity instanceof Entity.Instance object
              ? new Entity.Parent(object.node(), object.node())
              : null;
      default -> null;
    };
  }

  private @Nullable Entity called(Entity entity) {
    if (entity instanceof Entity.Type type) {
      return new Entity.Instance(type.node(), true);
    }
    if (entity instanceof Entity.Library library) {
      return ofLibraryCall(library.name());
    }
    if (entity instanceof Entity.LibraryInstance instance) {
      return libraries
          .resultType(instance.type() + ".__call__")
          .map(Entity.LibraryInstance::new)
          .orElse(null);
    }
    if (entity instanceof Entity.Instance instance) {
      return of(instance, "__call__") instanceof Entity.Function method ? called(method) : null;
    }
    return entity instanceof Entity.Function function ? called(function) : null;
  }

  private @Nullable Entity called(Entity.Function function) {
    FunctionNode node = function.node();
    if (node.is(FunctionTrait.OPAQUE) || node.is(FunctionTrait.PROPERTY)) {
      return null;
    }
    if (node.is(FunctionTrait.GENERATOR)) {
      return node.is(FunctionTrait.CONTEXT_MANAGER) ? new Entity.Managed(function) : null;
    }
    return node.is(FunctionTrait.ASYNC) ? new Entity.Coroutine(function) : result(function);
  }

  private @Nullable Entity ofLibraryCall(String name) {
    Optional<String> result = libraries.resultType(name);
    if (result.isPresent()) {
      return result.get().contains(",") ? null : new Entity.LibraryInstance(result.get());
    }
    int dot = name.lastIndexOf('.');
    // An imported name whose last part is capitalised is a class: PEP 8.
    return dot > 0 && dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1))
        ? new Entity.LibraryInstance(name)
        : null;
  }

  /** What a function returns or yields; an instance of its own class is one of the receiver's. */
  private @Nullable Entity result(Entity.Function function) {
    FunctionNode node = function.node();
    Entity result = resolver.resolve(node.file(), node.facts().result());
    return result instanceof Entity.Instance instance
            && function.receiver() != null
            && instance.node() == node.owner()
        ? new Entity.Instance(function.receiver(), function.exact() && instance.exact())
        : result;
  }

  private static @Nullable Entity instance(Entity entity) {
    if (entity instanceof Entity.Type type) {
      return new Entity.Instance(type.node(), false);
    }
    return entity instanceof Entity.Library library
        ? new Entity.LibraryInstance(library.name())
        : null;
  }

  private @Nullable Entity awaited(Entity entity) {
    if (entity instanceof Entity.Coroutine coroutine) {
      return result(coroutine.function());
    }
    // Awaiting a task gives what its coroutine returns, which is not known here.
    return entity instanceof Entity.LibraryInstance instance && !FUTURES.contains(instance.type())
        ? entity
        : null;
  }

  private @Nullable Entity entered(Entity entity) {
    if (entity instanceof Entity.Managed managed) {
      return result(managed.function());
    }
    if (entity instanceof Entity.Instance instance) {
      for (String name : List.of("__enter__", "__aenter__")) {
        Entity method = of(instance, name);
        if (method instanceof Entity.Function function) {
          return result(function);
        }
      }
      return entity;
    }
    return entity instanceof Entity.LibraryInstance ? entity : null;
  }

  private @Nullable Entity produced(Entity entity) {
    if (entity instanceof Entity.Function function) {
      return function.node().is(FunctionTrait.OPAQUE) ? null : result(function);
    }
    if (entity instanceof Entity.Instance instance) {
      return of(instance, "__call__") instanceof Entity.Function method ? result(method) : null;
    }
    return called(entity);
  }

  /** The methods that run instead of an abstract one in the subclasses of a class. */
  Set<FunctionNode> overrides(ClassNode receiver, String name) {
    Set<FunctionNode> methods = new LinkedHashSet<>();
    for (ClassNode subclass : receiver.subclasses()) {
      if (of(new Entity.Type(subclass), name) instanceof Entity.Function function
          && !function.node().is(FunctionTrait.ABSTRACT)) {
        methods.add(function.node());
      }
    }
    return methods;
  }

  /** Tells each class of the project which others inherit from it. */
  void linkSubclasses() {
    for (ClassNode type : symbols.classes()) {
      for (Ancestor ancestor : ancestors(type)) {
        if (ancestor.node() != null && ancestor.node() != type) {
          ancestor.node().addSubclass(type);
        }
      }
    }
  }
}
