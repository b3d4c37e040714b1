package dev.asyncpython.syntax;

import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Gives a tree's source back as one line. */
final class SourceText {

  private SourceText() {}

  /**
   * Appends the tokens of a tree as they stood on their line; a line break becomes one space,
   * because a tree that spans lines stands inside brackets.
   */
  static void append(Tree tree, StringBuilder text) {
    new Writer(text).write(tree);
  }

  private static final class Writer {
    private final StringBuilder text;
    private int line = -1;
    private int column;

    Writer(StringBuilder text) {
      this.text = text;
    }

    void write(Tree tree) {
      if (tree instanceof Token token) {
        writeToken(token);
        return;
      }
      for (Tree child : tree.children()) {
        write(child);
      }
    }

    private void writeToken(Token token) {
      if (line >= 0) {
        if (token.line() != line) {
          text.append(' ');
        } else {
          text.append(" ".repeat(Math.max(0, token.column() - column)));
        }
      }
      text.append(token.value());
      line = token.line();
      column = token.column() + token.value().length();
    }
  }
}
