package dev.asyncpython.solver;

import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds files by the dotted names that other files import them by. Which folders stand in {@code
 * sys.path} is not known: any folder may be a root, as long as it is not inside a package.
 */
final class ModuleIndex {

  private static final String SUFFIX = ".py";
  private static final String INIT = "__init__";

  /** By path without suffix; a package by its folder. */
  private final Map<String, ProjectFile> modules = new HashMap<>();

  /** Folders that have an {@code __init__.py}. */
  private final Set<String> packages = new HashSet<>();

  /** All folders with a file in them or below. */
  private final Set<String> folders = new HashSet<>();

  /** For each name of a module or folder, the folders in which it stands. */
  private final Map<String, Set<String>> roots = new HashMap<>();

  ModuleIndex(List<ProjectFile> sorted) {
    for (ProjectFile file : sorted) {
      String module = moduleOf(file.path());
      if (module.endsWith("/" + INIT) || module.equals(INIT)) {
        String folder = folderOf(module);
        packages.add(folder);
        modules.put(folder, file);
      } else {
        modules.putIfAbsent(module, file);
        addRoot(module);
      }
      for (String folder = folderOf(module); !folder.isEmpty(); folder = folderOf(folder)) {
        if (!folders.add(folder)) {
          break;
        }
        addRoot(folder);
      }
    }
  }

  private void addRoot(String module) {
    roots.computeIfAbsent(lastOf(module), key -> new LinkedHashSet<>()).add(folderOf(module));
  }

  /**
   * The folders from which a file may import a top-level name, in groups: what a later group gives
   * counts only if the earlier ones give nothing.
   *
   * @param isLibrary true when a library of this name is known, which then is meant rather than a
   *     neighbour inside a package
   */
  List<List<String>> roots(ProjectFile importing, String topLevel, boolean isLibrary) {
    List<String> around = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    List<String> insidePackages = new ArrayList<>();
    for (String root : roots.getOrDefault(topLevel, Set.of())) {
      boolean isAround = root.isEmpty() || importing.path().startsWith(root + "/");
      if (root.isEmpty() || !packages.contains(root)) {
        if (isAround) {
          around.add(root);
        } else if (!isLibrary) {
          elsewhere.add(root);
        }
      } else if (isAround && !isLibrary) {
        insidePackages.add(root);
      }
    }
    return List.of(around, elsewhere, insidePackages);
  }

  /** The module, package or folder of a name inside a folder; null when there is none. */
  @Nullable Entity inside(String folder, String name) {
    String path = folder.isEmpty() ? name : folder + "/" + name;
    ProjectFile module = modules.get(path);
    if (module != null) {
      return new Entity.Module(module);
    }
    return folders.contains(path) ? new Entity.Namespace(path) : null;
  }

  /** The folder whose modules are members of a file: its own for a package, none for a module. */
  @Nullable String folderOfPackage(ProjectFile file) {
    String module = moduleOf(file.path());
    return lastOf(module).equals(INIT) ? folderOf(module) : null;
  }

  /**
   * What a relative import starts from.
   *
   * @param dots how many dots it starts with
   * @return null when that is above the top
   */
  @Nullable Entity relative(ProjectFile importing, int dots) {
    String folder = folderOf(moduleOf(importing.path()));
    for (int i = 1; i < dots; i++) {
      if (folder.isEmpty()) {
        return null;
      }
      folder = folderOf(folder);
    }
    ProjectFile init = packages.contains(folder) ? modules.get(folder) : null;
    return init == null ? new Entity.Namespace(folder) : new Entity.Module(init);
  }

  private static String moduleOf(String path) {
    return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
  }

  private static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
