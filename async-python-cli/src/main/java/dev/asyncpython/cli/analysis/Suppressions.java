package dev.asyncpython.cli.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.python.api.nosonar.NoSonarInfoParser;
import org.sonar.plugins.python.api.nosonar.NoSonarLineInfo;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Trivia;

/**
 * Comments {@code # noqa} and {@code # NOSONAR}, read by the analyzer's own parser, so that the
 * command line suppresses what SonarQube suppresses.
 */
final class Suppressions {

  private static final NoSonarInfoParser PARSER = new NoSonarInfoParser();

  private Suppressions() {}

  /**
   * Rule keys by line; an empty set stands for all rules.
   *
   * @param text of the file: the tree is walked only if it may hold such a comment
   */
  static Map<Integer, Set<String>> of(FileInput tree, String text) {
    if (!text.contains("noqa") && !text.contains("NOSONAR")) {
      return Map.of();
    }
    Map<Integer, Set<String>> suppressed = new HashMap<>();
    Deque<Tree> stack = new ArrayDeque<>();
    stack.push(tree);
    while (!stack.isEmpty()) {
      Tree node = stack.pop();
      if (node instanceof Token token) {
        token.trivia().forEach(comment -> add(comment, token, suppressed));
      }
      for (Tree child : node.children()) {
        if (child != null) {
          stack.push(child);
        }
      }
    }
    return suppressed;
  }

  private static void add(Trivia comment, Token owner, Map<Integer, Set<String>> suppressed) {
    String text = comment.token().value();
    NoSonarLineInfo info = PARSER.parse(text.substring(text.indexOf('#'))).orElse(null);
    if (info == null || info.securityOnlySuppression()) {
      return;
    }
    int line = comment.token().line();
    suppressed.put(line, info.suppressedRuleKeys());
    if (owner.parent() instanceof ExpressionStatement statement
        && !statement.expressions().isEmpty()
        && statement.expressions().get(0) instanceof StringLiteral literal) {
      // A comment behind a string of several lines counts for all of them.
      for (int i = literal.firstToken().line(); i < line; i++) {
        suppressed.put(i, info.suppressedRuleKeys());
      }
    }
  }
}
