package dev.asyncpython.engine;

import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Classes that inherit from each other, each in a file of its own, made of a seed: their methods
 * call {@code self.m()}, {@code super().m()} and methods of new objects of other classes. It runs
 * them as Python would, so that a naive search knows what each call means.
 */
final class RandomHierarchy {

  private static final int METHODS = 4;

  /** What a method calls. */
  private enum Kind {
    BLOCKS,
    SELF,
    SUPER,
    NEW_OBJECT
  }

  private record Call(Kind kind, int type, String method) {}

  private record Type(List<Integer> bases, Map<String, List<Call>> methods) {}

  private final Random random;
  private final List<Type> types = new ArrayList<>();

  private RandomHierarchy(long seed) {
    random = new Random(seed);
    int size = 3 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      types.add(type(i, size));
    }
  }

  static RandomHierarchy of(long seed) {
    return new RandomHierarchy(seed);
  }

  private Type type(int index, int size) {
    List<Integer> bases = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0 && index > 0; i--) {
      int base = random.nextInt(index);
      bases.add(base);
      if (bases.indexOf(base) < bases.size() - 1 || order(bases) == null) {
        bases.remove(bases.size() - 1);
      }
    }
    Map<String, List<Call>> methods = new TreeMap<>();
    for (int i = 0; i < METHODS; i++) {
      if (random.nextInt(2) == 0) {
        methods.put("m" + i, calls(size));
      }
    }
    return new Type(bases, methods);
  }

  private List<Call> calls(int size) {
    List<Call> calls = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Kind kind = random.nextInt(6) == 0 ? Kind.BLOCKS : Kind.values()[1 + random.nextInt(3)];
      calls.add(new Call(kind, random.nextInt(size), "m" + random.nextInt(METHODS)));
    }
    return calls;
  }

  /** C3, the order in which Python looks up methods, of a class with these bases without itself. */
  private @Nullable List<Integer> order(List<Integer> bases) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int base : bases) {
      List<Integer> inherited = order(types.get(base).bases());
      if (inherited == null) {
        return null;
      }
      List<Integer> whole = new ArrayList<>(List.of(base));
      whole.addAll(inherited);
      lists.add(whole);
    }
    lists.add(new ArrayList<>(bases));
    List<Integer> result = new ArrayList<>();
    lists.removeIf(List::isEmpty);
    while (!lists.isEmpty()) {
      Integer next =
          lists.stream()
              .map(list -> list.get(0))
              .filter(head -> lists.stream().allMatch(list -> list.lastIndexOf(head) <= 0))
              .findFirst()
              .orElse(null);
      if (next == null) {
        return null;
      }
      result.add(next);
      lists.forEach(list -> list.removeIf(next::equals));
      lists.removeIf(List::isEmpty);
    }
    return result;
  }

  private List<Integer> lookUpOrder(int type) {
    List<Integer> all = new ArrayList<>(List.of(type));
    List<Integer> inherited = order(types.get(type).bases());
    if (inherited != null) {
      all.addAll(inherited);
    }
    return all;
  }

  /** The facts: a file for each class, and one that calls each method of a new object of each. */
  List<ProjectFile> build() {
    ProjectBuilder project = new ProjectBuilder();
    ProjectBuilder.Function main = project.file("main.py").function("main", FunctionTrait.ASYNC);
    for (int i = 0; i < types.size(); i++) {
      ProjectBuilder.Module module = project.file("app/c" + i + ".py");
      List<String> bases =
          types.get(i).bases().stream().map(base -> "app.c" + base + ".C" + base).toList();
      module.type("C" + i, bases, Map.of(), types.get(i).methods().keySet().toArray(String[]::new));
      for (Map.Entry<String, List<Call>> method : types.get(i).methods().entrySet()) {
        addMethod(module, i, method.getKey(), method.getValue());
      }
      for (int m = 0; m < METHODS; m++) {
        main.calls("app.c" + i + ".C" + i + "().m" + m);
      }
    }
    return project.build();
  }

  private static void addMethod(
      ProjectBuilder.Module module, int type, String name, List<Call> calls) {
    ProjectBuilder.Function method = module.function("C" + type + "." + name);
    for (Call call : calls) {
      switch (call.kind()) {
        case BLOCKS -> method.blocks();
        case SELF -> method.calls("@C" + type + "%." + call.method());
        case SUPER -> method.calls("@C" + type + "%^." + call.method());
        case NEW_OBJECT ->
            method.calls("app.c" + call.type() + ".C" + call.type() + "()." + call.method());
      }
    }
  }

  /** How many calls a path from each call in {@code main} has, by its number. */
  Map<Integer, Integer> naiveDistances(int limit) {
    Map<Integer, Integer> distances = new TreeMap<>();
    for (int i = 0; i < types.size(); i++) {
      for (int m = 0; m < METHODS; m++) {
        int steps = steps(i, lookUpOrder(i), "m" + m, new HashSet<>());
        if (steps <= limit) {
          distances.put(i * METHODS + m, steps);
        }
      }
    }
    return distances;
  }

  /**
   * How many calls there are, that of the method included.
   *
   * @param self the class of the object
   * @param order where the method is looked for
   */
  private int steps(int self, List<Integer> order, String name, Set<String> open) {
    for (int owner : order) {
      List<Call> calls = types.get(owner).methods().get(name);
      if (calls != null) {
        String key = self + " " + owner + " " + name;
        int best = 1_000;
        if (open.add(key)) {
          for (Call call : calls) {
            best = Math.min(best, 1 + steps(self, owner, call, open));
          }
          open.remove(key);
        }
        return best;
      }
    }
    return 1_000;
  }

  private int steps(int self, int owner, Call call, Set<String> open) {
    List<Integer> all = lookUpOrder(self);
    return switch (call.kind()) {
      case BLOCKS -> 1;
      case SELF -> steps(self, all, call.method(), open);
      case SUPER ->
          steps(self, all.subList(all.indexOf(owner) + 1, all.size()), call.method(), open);
      case NEW_OBJECT -> steps(call.type(), lookUpOrder(call.type()), call.method(), open);
    };
  }
}
