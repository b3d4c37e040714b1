package dev.asyncpython.facts;

import dev.asyncpython.model.SourceRange;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Where trees stand. */
final class Ranges {

  private Ranges() {}

  static SourceRange of(Tree tree) {
    Token first = tree.firstToken();
    Token last = tree.lastToken();
    return new SourceRange(
        first.line(), first.column(), last.line(), last.column() + last.value().length());
  }
}
