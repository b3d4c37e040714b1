package dev.asyncpython.solver;

import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows references from file to file: imports, re-exports, attributes, annotations, results. What
 * is unknown, contradictory, ambiguous or too far away stands for nothing.
 */
final class Resolver {

  /** How many references may lead to each other: more is no code that a person wrote. */
  private static final int MAX_STEPS = 40;

  private final Symbols symbols;
  private final ModuleIndex modules;
  private final Libraries libraries;
  private final Members members;
  private final IdentityHashMap<ProjectFile, Map<String, Optional<Entity>>> cache =
      new IdentityHashMap<>();
  private int steps;

  Resolver(Symbols symbols, Libraries libraries) {
    this.symbols = symbols;
    this.libraries = libraries;
    this.modules = new ModuleIndex(symbols.files());
    this.members = new Members(this, symbols, libraries);
  }

  Members members() {
    return members;
  }

  /** What a reference of a file stands for; null when that is not certain. */
  @Nullable Entity resolve(ProjectFile file, String reference) {
    if (reference.isEmpty()) {
      return null;
    }
    Map<String, Optional<Entity>> known = cache.computeIfAbsent(file, key -> new HashMap<>());
    Optional<Entity> before = known.get(reference);
    if (before != null) {
      return before.orElse(null);
    }
    if (steps >= MAX_STEPS) {
      return null;
    }
    steps++;
    // Until it is known it stands for nothing: a reference that leads to itself does.
    known.put(reference, Optional.empty());
    try {
      Optional<Entity> found = Optional.ofNullable(follow(file, reference));
      known.put(reference, found);
      return found.orElse(null);
    } finally {
      steps--;
    }
  }

  private @Nullable Entity follow(ProjectFile file, String reference) {
    int rootEnd = nameEnd(reference, 0);
    String root = reference.substring(0, rootEnd);
    Entity entity =
        root.charAt(0) == Reference.LOCAL
            ? local(file, root.substring(1))
            : root.charAt(0) == '.' ? relative(file, root) : absolute(file, root);
    return entity == null ? null : follow(entity, reference.substring(rootEnd));
  }

  /** What the steps of a reference lead to, from what stands before them. */
  @Nullable Entity follow(Entity start, String reference) {
    @Nullable Entity entity = start;
    int position = 0;
    while (entity != null && position < reference.length()) {
      char step = reference.charAt(position);
      if (step == '.') {
        int end = nameEnd(reference, position);
        for (String name : reference.substring(position + 1, end).split("\\.", -1)) {
          entity = entity == null ? null : member(entity, name);
        }
        position = end;
      } else {
        entity = members.apply(entity, step);
        position += step == Reference.CALLED.charAt(0) ? Reference.CALLED.length() : 1;
      }
    }
    return entity;
  }

  /** Where a dotted name ends: at the end, or where something is done to what it stands for. */
  private static int nameEnd(String reference, int start) {
    for (int i = start; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c == '('
          || c == Reference.INSTANCE
          || c == Reference.AWAITED
          || c == Reference.ENTERED
          || c == Reference.PRODUCED
          || c == Reference.PARENT) {
        return i;
      }
    }
    return reference.length();
  }

  private @Nullable Entity local(ProjectFile file, String name) {
    Entity whole = symbols.local(file, name);
    int dot = name.lastIndexOf('.');
    if (whole != null) {
      return whole;
    }
    if (dot < 0) {
      // Given by a star import.
      return member(new Entity.Module(file), name);
    }
    Entity container = local(file, name.substring(0, dot));
    return container == null ? null : member(container, name.substring(dot + 1));
  }

  private @Nullable Entity relative(ProjectFile file, String name) {
    int dots = 0;
    while (dots < name.length() && name.charAt(dots) == '.') {
      dots++;
    }
    Entity start = modules.relative(file, dots);
    return start == null ? null : walk(start, name.substring(dots));
  }

  private @Nullable Entity absolute(ProjectFile file, String name) {
    int dot = name.indexOf('.');
    String topLevel = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot + 1);
    for (List<String> roots : modules.roots(file, topLevel, libraries.knows(topLevel))) {
      List<Entity> found = new ArrayList<>();
      for (String root : roots) {
        Entity start = modules.inside(root, topLevel);
        Entity end = start == null ? null : walk(start, rest);
        if (end != null && !found.contains(end)) {
          found.add(end);
        }
      }
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.get(0) : null;
      }
    }
    return new Entity.Library(libraries.publicName(name));
  }

  private @Nullable Entity walk(Entity start, String dotted) {
    Entity entity = start;
    if (!dotted.isEmpty()) {
      for (String name : dotted.split("\\.", -1)) {
        entity = member(entity, name);
        if (entity == null) {
          return null;
        }
      }
    }
    return entity;
  }

  private @Nullable Entity member(Entity container, String name) {
    if (container instanceof Entity.Module module) {
      Set<ProjectFile> asked = Collections.newSetFromMap(new IdentityHashMap<>());
      asked.add(module.file());
      return ofModule(module.file(), name, asked);
    }
    if (container instanceof Entity.Namespace namespace) {
      return modules.inside(namespace.folder(), name);
    }
    return members.of(container, name);
  }

  /** What a module binds a name to, else the submodule of that name, else what stars import. */
  private @Nullable Entity ofModule(ProjectFile file, String name, Set<ProjectFile> asked) {
    ModuleFacts facts = file.facts();
    String bound = facts.names().get(name);
    if (bound != null) {
      Entity found = resolve(file, bound);
      if (found != null || bound.isEmpty()) {
        return found;
      }
      // "from . import name" in a package stands for itself: it is the submodule.
    }
    String folder = modules.folderOfPackage(file);
    Entity submodule = folder == null ? null : modules.inside(folder, name);
    if (submodule != null) {
      return submodule;
    }
    List<String> stars = new ArrayList<>(facts.starImports());
    // The later one overwrites what the earlier one has given.
    Collections.reverse(stars);
    for (String star : stars) {
      // "from . import *" has nothing after its dots.
      Entity source =
          star.chars().allMatch(c -> c == '.')
              ? modules.relative(file, star.length())
              : resolve(file, star);
      if (source instanceof Entity.Module module
          && module.file().facts().exports(name)
          && asked.size() < MAX_STEPS
          && asked.add(module.file())) {
        Entity found = ofModule(module.file(), name, asked);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
