package dev.asyncpython.syntax;

import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AliasedName;
import org.sonar.plugins.python.api.tree.DottedName;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Tree;

/** What a name bound by an import statement stands for. */
final class ImportedNames {

  private ImportedNames() {}

  /**
   * The dotted name that an import binds.
   *
   * @param binding the bound name in an {@code import} or {@code from ... import} statement
   * @return for example {@code asyncio.sleep} for the {@code pause} of {@code from asyncio import
   *     sleep as pause}; with leading dots for a relative import; null when it is no such name
   */
  static @Nullable String of(Name binding) {
    Tree parent = binding.parent();
    AliasedName aliased = null;
    if (parent instanceof AliasedName alias) {
      aliased = alias;
    } else if (parent instanceof DottedName dotted
        && dotted.parent() instanceof AliasedName alias) {
      aliased = alias;
    }
    if (aliased == null) {
      return null;
    }
    String imported = dotted(aliased.dottedName());
    if (aliased.parent() instanceof ImportFrom from) {
      StringBuilder module = new StringBuilder();
      from.dottedPrefixForModule().forEach(token -> module.append(token.value()));
      DottedName name = from.module();
      if (name != null) {
        module.append(dotted(name)).append('.');
      }
      return module.append(imported).toString();
    }
    // "import a.b" binds a; "import a.b as c" binds a.b to c.
    return aliased.alias() == null ? aliased.dottedName().names().get(0).name() : imported;
  }

  private static String dotted(DottedName name) {
    StringBuilder text = new StringBuilder();
    for (Name part : name.names()) {
      if (text.length() > 0) {
        text.append('.');
      }
      text.append(part.name());
    }
    return text.toString();
  }
}
