package dev.asyncpython.measures;

import dev.asyncpython.syntax.FunctionScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.ComprehensionClause;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** The statements and clauses that start with the keyword {@code async}. */
final class AsyncConstructs {

  private AsyncConstructs() {}

  /** What {@code async with} statements enter: one or several each. */
  static List<WithItem> managers(FunctionScope scope) {
    return scope.statements(WithStatement.class).stream()
        .filter(WithStatement::isAsync)
        .flatMap(with -> with.withItems().stream())
        .toList();
  }

  /** The keyword of each {@code async for}, those of comprehensions among them. */
  static List<Token> iterations(FunctionScope scope) {
    List<Token> keywords = new ArrayList<>();
    for (ForStatement loop : scope.statements(ForStatement.class)) {
      if (loop.asyncKeyword() != null) {
        keywords.add(loop.asyncKeyword());
      }
    }
    for (Tree comprehension : scope.comprehensions()) {
      for (ComprehensionClause clause = firstClause(comprehension);
          clause != null;
          clause = clause.nestedClause()) {
        if (clause instanceof ComprehensionFor loop && loop.asyncToken() != null) {
          keywords.add(loop.asyncToken());
        }
      }
    }
    return keywords;
  }

  private static @Nullable ComprehensionClause firstClause(Tree comprehension) {
    if (comprehension instanceof ComprehensionExpression expression) {
      return expression.comprehensionFor();
    }
    return comprehension instanceof DictCompExpression expression
        ? expression.comprehensionFor()
        : null;
  }
}
