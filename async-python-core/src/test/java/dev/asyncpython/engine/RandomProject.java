package dev.asyncpython.engine;

import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A project of some files, made of a seed: functions and methods that call each other in the ways
 * that references know. It remembers which function each call means, so that a naive search can
 * answer without resolving anything.
 */
final class RandomProject {

  private static final String BLOCK = "";

  /**
   * A function.
   *
   * @param owner class of a method; null for a function of the module
   */
  private record Unit(int file, @Nullable String owner, String name, boolean async) {

    String id() {
      return owner == null ? name : owner + "." + name;
    }

    String key() {
      return path(file) + "#" + id();
    }
  }

  /**
   * A call.
   *
   * @param target key of the function it runs; {@link #BLOCK} for the blocking call
   */
  private record Call(Unit caller, String target, String reference) {}

  private final Random random;
  private final List<Unit> units = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final int files;
  private final String suffix;

  private RandomProject(long seed, String suffix) {
    this.random = new Random(seed);
    this.suffix = suffix;
    this.files = 2 + random.nextInt(3);
    makeUnits();
    makeCalls();
  }

  static RandomProject of(long seed) {
    return new RandomProject(seed, "");
  }

  /** The same project with other names of functions, methods and classes. */
  static RandomProject renamed(long seed, String suffix) {
    return new RandomProject(seed, suffix);
  }

  private static String path(int file) {
    return "app/m" + file + ".py";
  }

  private void makeUnits() {
    for (int file = 0; file < files; file++) {
      int functions = 1 + random.nextInt(4);
      for (int i = 0; i < functions; i++) {
        units.add(new Unit(file, null, "f" + i + suffix, random.nextInt(4) == 0));
      }
      int methods = random.nextInt(3);
      for (int i = 0; i < methods; i++) {
        units.add(new Unit(file, "C" + suffix, "m" + i + suffix, random.nextInt(5) == 0));
      }
    }
  }

  private void makeCalls() {
    for (Unit caller : units) {
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        if (random.nextInt(7) == 0) {
          calls.add(new Call(caller, BLOCK, ""));
        } else {
          calls.add(call(caller, units.get(random.nextInt(units.size()))));
        }
      }
    }
  }

  private Call call(Unit caller, Unit target) {
    return new Call(caller, target.key(), reference(caller, target));
  }

  /** Adds a call that was not there, chosen by a seed. */
  RandomProject withOneMoreCall(long seed) {
    Random other = new Random(seed);
    Unit caller = units.get(other.nextInt(units.size()));
    calls.add(call(caller, units.get(other.nextInt(units.size()))));
    return this;
  }

  /** One of the ways to write it. */
  private String reference(Unit caller, Unit target) {
    boolean here = caller.file() == target.file();
    String module = random.nextBoolean() ? "app.m" + target.file() : ".m" + target.file();
    if (target.owner() == null) {
      return switch (random.nextInt(here ? 3 : 2)) {
        case 0 -> module + "." + target.name();
        case 1 -> "app.facade." + "m" + target.file() + "_" + target.name();
        default -> Reference.local(target.name());
      };
    }
    if (here && target.owner().equals(caller.owner()) && random.nextBoolean()) {
      return Reference.local(target.owner()) + Reference.INSTANCE + "." + target.name();
    }
    String owner =
        here && random.nextBoolean() ? "@" + target.owner() : module + "." + target.owner();
    return switch (random.nextInt(4)) {
      case 0 -> owner + Reference.CALLED + "." + target.name();
      case 1 -> owner + Reference.INSTANCE + "." + target.name();
      case 2 -> module + ".shared." + target.name();
      default -> module + ".make()." + target.name();
    };
  }

  /** The facts of the files. */
  List<ProjectFile> build() {
    ProjectBuilder project = new ProjectBuilder();
    for (int file = 0; file < files; file++) {
      makeClass(project.file(path(file)), file);
    }
    for (Unit unit : units) {
      ProjectBuilder.Module module = project.file(path(unit.file()));
      FunctionTrait[] traits =
          unit.async() ? new FunctionTrait[] {FunctionTrait.ASYNC} : new FunctionTrait[0];
      ProjectBuilder.Function function = module.function(unit.id(), traits);
      for (Call call : calls) {
        if (call.caller().equals(unit)) {
          if (call.target().equals(BLOCK)) {
            function.blocks();
          } else {
            function.calls(call.reference());
          }
        }
      }
      if (unit.owner() == null) {
        project
            .file("app/facade.py")
            .name("m" + unit.file() + "_" + unit.name(), ".m" + unit.file() + "." + unit.name());
      }
    }
    return project.build();
  }

  private void makeClass(ProjectBuilder.Module module, int file) {
    String[] methods =
        units.stream()
            .filter(unit -> unit.file() == file && unit.owner() != null)
            .map(Unit::name)
            .toArray(String[]::new);
    String id = "C" + suffix;
    module.type(id, List.of(), Map.of(), methods);
    module.name("shared", "@" + id + Reference.CALLED);
    module.function("make").returns("@" + id + Reference.CALLED);
  }

  /**
   * How many calls a path from each call of an {@code async def} has, found by trying every way:
   * {@code app/m0.py#f1 0} is the first call of that function. Only paths of two calls or more.
   */
  Map<String, Integer> naiveDistances(int limit) {
    Map<String, Integer> distances = new TreeMap<>();
    for (Unit unit : units) {
      int index = 0;
      for (Call call : calls) {
        if (call.caller().equals(unit)) {
          int steps = steps(call, new HashSet<>());
          if (unit.async() && steps > 1 && steps <= limit) {
            distances.put(unit.key() + " " + index, steps);
          }
          index++;
        }
      }
    }
    return distances;
  }

  private int steps(Call call, Set<String> open) {
    if (call.target().equals(BLOCK)) {
      return 1;
    }
    Unit target =
        units.stream().filter(u -> u.key().equals(call.target())).findFirst().orElseThrow();
    int best = Integer.MAX_VALUE;
    if (!target.async() && open.add(target.key())) {
      for (Call next : calls) {
        if (next.caller().equals(target)) {
          int steps = steps(next, open);
          best = steps == Integer.MAX_VALUE ? best : Math.min(best, steps + 1);
        }
      }
      open.remove(target.key());
    }
    return best;
  }
}
