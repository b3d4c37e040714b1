package dev.asyncpython.cli.files;

import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** Patterns of {@code --exclude}: those of a {@code .gitignore} in the current folder. */
public final class Excludes {

  private final List<FastIgnoreRule> rules;

  private Excludes(List<FastIgnoreRule> rules) {
    this.rules = rules;
  }

  /** The patterns in their order: the last one that matches decides. */
  public static Excludes of(Collection<String> patterns) {
    if (patterns.isEmpty()) {
      // JGit's jar is signed, and checking that takes longer than analysing a file.
      return new Excludes(List.of());
    }
    return new Excludes(
        patterns.stream()
            .map(
                pattern ->
                    new FastIgnoreRule(pattern.startsWith("./") ? pattern.substring(1) : pattern))
            .toList());
  }

  /**
   * Whether a file is left out; it is also when a folder above it is.
   *
   * @param path below the current folder, with {@code /}
   */
  boolean matches(String path, boolean folder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      FastIgnoreRule rule = rules.get(i);
      if (rule.isMatch(path, folder, false)) {
        return rule.getResult();
      }
    }
    return false;
  }
}
