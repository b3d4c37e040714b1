package dev.asyncpython.fixes;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** The lines of a file, for fixes that add whole lines. */
public final class SourceLines {

  private final List<String> lines;

  private SourceLines(List<String> lines) {
    this.lines = lines;
  }

  public static SourceLines of(PythonFile file) {
    return new SourceLines(List.of(file.content().split("\r\n|\n|\r", -1)));
  }

  /** The white space before a token that is the first one of its line; empty when it is not. */
  public Optional<String> indentationOf(Token token) {
    if (token.line() > lines.size() || token.column() > lines.get(token.line() - 1).length()) {
      return Optional.empty();
    }
    String before = lines.get(token.line() - 1).substring(0, token.column());
    return before.isBlank() ? Optional.of(before) : Optional.empty();
  }

  /**
   * A line, or the one after the closing parenthesis that stands there or below comments: trees of
   * imports do not hold theirs.
   *
   * @param line from 1
   */
  public int afterParenthesis(int line) {
    for (int i = line; i <= lines.size(); i++) {
      String text = lines.get(i - 1).strip();
      if (text.startsWith(")")) {
        return i + 1;
      }
      if (!text.isEmpty() && !text.startsWith("#")) {
        break;
      }
    }
    return line;
  }

  /**
   * The white space before a tree that stands alone on its lines: only a comment may follow it, and
   * there is a line after it.
   *
   * @return empty when something else stands there, or the text is not that of the tree (notebooks)
   */
  public Optional<String> indentationOf(Tree tree) {
    Token first = tree.firstToken();
    Token last = tree.lastToken();
    if (last.line() >= lines.size() || last.value().contains("\n")) {
      return Optional.empty();
    }
    String start = lines.get(first.line() - 1);
    String end = lines.get(last.line() - 1);
    int after = last.column() + last.value().length();
    if (!start.startsWith(first.value(), first.column()) || after > end.length()) {
      return Optional.empty();
    }
    String before = start.substring(0, first.column());
    String rest = end.substring(after).strip();
    return before.isBlank() && (rest.isEmpty() || rest.startsWith("#"))
        ? Optional.of(before)
        : Optional.empty();
  }
}
