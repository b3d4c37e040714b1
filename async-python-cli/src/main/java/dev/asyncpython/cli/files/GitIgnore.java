package dev.asyncpython.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** The ignore files that hold in a folder: its own, and those above it in the same repository. */
final class GitIgnore {

  private static final GitIgnore NOTHING = new GitIgnore(null, null, null);

  private final @Nullable GitIgnore parent;
  private final @Nullable Path folder;
  private final @Nullable IgnoreNode rules;

  private GitIgnore(@Nullable GitIgnore parent, @Nullable Path folder, @Nullable IgnoreNode rules) {
    this.parent = parent;
    this.folder = folder;
    this.rules = rules;
  }

  /** What the folders above a folder say, up to the root of its repository. */
  static GitIgnore above(Path folder) {
    Deque<Path> chain = new ArrayDeque<>();
    Path root = folder;
    while (root != null && !Files.exists(root.resolve(".git"))) {
      root = root.getParent();
      if (root != null) {
        chain.push(root);
      }
    }
    if (root == null) {
      return NOTHING;
    }
    GitIgnore ignore = read(NOTHING, root, root.resolve(".git/info/exclude"));
    for (Path above : chain) {
      ignore = ignore.in(above);
    }
    return ignore;
  }

  /** What holds in a folder below. */
  GitIgnore in(Path below) {
    return read(this, below, below.resolve(".gitignore"));
  }

  private static GitIgnore read(GitIgnore parent, Path folder, Path file) {
    if (!Files.isRegularFile(file)) {
      return parent;
    }
    IgnoreNode rules = new IgnoreNode();
    try (InputStream in = Files.newInputStream(file)) {
      rules.parse(in);
    } catch (IOException e) {
      // As Git does: what cannot be read ignores nothing.
      return parent;
    }
    return new GitIgnore(parent, folder, rules);
  }

  /** Whether an entry of the folder is ignored; the nearest file that says something decides. */
  boolean ignores(Path entry, boolean isFolder) {
    for (GitIgnore ignore = this; ignore != null; ignore = ignore.parent) {
      if (ignore.rules != null && ignore.folder != null) {
        String path = ignore.folder.relativize(entry).toString().replace('\\', '/');
        Boolean ignored = ignore.rules.checkIgnored(path, isFolder);
        if (ignored != null) {
          return ignored;
        }
      }
    }
    return false;
  }
}
