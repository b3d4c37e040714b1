package dev.asyncpython.cli.files;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Python files of what the user names: files as they are, folders with all that is below
 * them but what Git ignores and what is no source of the project (virtual environments, caches).
 */
public final class FileFinder {

  /** Folders that hold no source of the project; those of Ruff. */
  private static final Set<String> NO_SOURCES =
      Set.of(
          ".bzr",
          ".direnv",
          ".eggs",
          ".git",
          ".git-rewrite",
          ".hg",
          ".ipynb_checkpoints",
          ".mypy_cache",
          ".nox",
          ".pants.d",
          ".pyenv",
          ".pytest_cache",
          ".pytype",
          ".ruff_cache",
          ".svn",
          ".tox",
          ".venv",
          ".vscode",
          "__pycache__",
          "__pypackages__",
          "_build",
          "buck-out",
          "build",
          "dist",
          "node_modules",
          "site-packages",
          "venv");

  private final Path base;
  private final Excludes excludes;
  private final Texts texts;
  private final TreeMap<String, SourcePath> found = new TreeMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Set<Path> entered = new HashSet<>();
  private final Deque<Link> links = new ArrayDeque<>();

  private FileFinder(Path base, Excludes excludes, Texts texts) {
    this.base = base;
    this.excludes = excludes;
    this.texts = texts;
  }

  /**
   * What was found.
   *
   * @param files each once, sorted
   * @param problems files and folders that cannot be read
   */
  public record Found(List<SourcePath> files, List<FileProblem> problems) {}

  /**
   * Looks for files.
   *
   * @param base the current folder, absolute
   * @param paths what the user names; the base when empty
   * @param excludes patterns of the user, which also hold for named files
   * @param texts of {@code files.properties}
   */
  public static Found find(Path base, Collection<String> paths, Excludes excludes, Texts texts) {
    FileFinder finder = new FileFinder(base, excludes, texts);
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      finder.named(path);
    }
    finder.followLinks();
    return new Found(List.copyOf(finder.found.values()), List.copyOf(finder.problems));
  }

  private void named(String path) {
    Path file = base.resolve(path).normalize();
    String shown = shown(path);
    if (Files.isDirectory(file)) {
      folder(file, shown, GitIgnore.above(file));
    } else if (!Files.exists(file)) {
      problem(shown, Files.isSymbolicLink(file) ? "brokenLink" : "missing");
    } else if (!excludes.matches(module(file), false)) {
      add(file, shown);
    }
  }

  /** As the user wrote it, but for {@code ./} and what cancels out. */
  private static String shown(String path) {
    String normal = Path.of(path).normalize().toString().replace('\\', '/');
    return normal.equals(".") ? "" : normal;
  }

  private void folder(Path folder, String shown, GitIgnore above) {
    Path real = real(folder);
    if (real == null || !entered.add(real)) {
      return;
    }
    GitIgnore ignore = above.in(folder);
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      problem(shown.isEmpty() ? "." : shown, "unreadableFolder");
      return;
    }
    entries.sort(null);
    for (Path entry : entries) {
      entry(entry, shown, ignore);
    }
  }

  private void entry(Path entry, String shownFolder, GitIgnore ignore) {
    String name = String.valueOf(entry.getFileName());
    String shown = shownFolder.isEmpty() ? name : shownFolder.replaceFirst("/$", "") + "/" + name;
    boolean isFolder = Files.isDirectory(entry);
    if (isFolder ? NO_SOURCES.contains(name) : !isPython(name)) {
      return;
    }
    if (ignore.ignores(entry, isFolder) || excludes.matches(module(entry), isFolder)) {
      return;
    }
    if (Files.isSymbolicLink(entry)) {
      links.add(new Link(entry, shown, ignore));
    } else if (isFolder) {
      folder(entry, shown, ignore);
    } else {
      add(entry, shown);
    }
  }

  private record Link(Path path, String shown, GitIgnore ignore) {}

  /**
   * After all else, so that what a link leads to has its own name if it is analysed anyway; links
   * may lead round in circles.
   */
  private void followLinks() {
    while (!links.isEmpty()) {
      Link link = links.remove();
      Path target = real(link.path());
      if (target == null) {
        problem(link.shown(), "brokenLink");
      } else if (Files.isDirectory(target)) {
        folder(link.path(), link.shown(), link.ignore());
      } else if (!found.containsKey(module(target))) {
        add(link.path(), link.shown());
      }
    }
  }

  private static @Nullable Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isPython(String name) {
    return name.endsWith(".py") || name.endsWith(".ipynb");
  }

  private void add(Path file, String shown) {
    String module = module(file);
    found.putIfAbsent(module, new SourcePath(shown, file, module));
  }

  private String module(Path file) {
    Path path = file.startsWith(base) ? base.relativize(file) : file;
    String module = path.toString().replace('\\', '/');
    return module.startsWith("/") ? module.substring(1) : module;
  }

  private void problem(String shown, String key) {
    problems.add(new FileProblem(shown, 0, texts.get(key)));
  }

  /** Why a file could not be read, as a key of {@code files.properties}. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "vanished";
    }
    return failure instanceof AccessDeniedException ? "denied" : "unreadable";
  }
}
