package dev.asyncpython.syntax;

import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Name;

/** Names of the module's own scope, for annotations that are written inside quotes. */
final class ModuleBindings {

  private ModuleBindings() {}

  /** What an import or class of the module binds to a name; null when nothing, or two things. */
  static @Nullable String resolve(FileIndexer index, String name) {
    if (!(index.module().tree() instanceof FileInput file)) {
      return null;
    }
    for (Symbol symbol : file.globalVariables()) {
      if (symbol.name().equals(name)) {
        return single(symbol);
      }
    }
    return null;
  }

  private static @Nullable String single(Symbol symbol) {
    String agreed = null;
    for (Usage binding : Bindings.of(symbol)) {
      String bound =
          switch (binding.kind()) {
            case IMPORT -> binding.tree() instanceof Name name ? ImportedNames.of(name) : null;
            case CLASS_DECLARATION -> symbol.fullyQualifiedName();
            default -> null;
          };
      if (bound == null || (agreed != null && !agreed.equals(bound))) {
        return null;
      }
      agreed = bound;
    }
    return agreed;
  }
}
