package dev.asyncpython.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.knowledge.KnownApis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Trivia;
import org.sonar.python.TestPythonVisitorRunner;

/** Names and types of the expressions of a file, which says itself what they are. */
class ResolutionTest {

  private static final String UNKNOWN = "unknown";
  private static final Pattern EXPECTED = Pattern.compile("# (?:name|type): (.*)");

  @ParameterizedTest
  @ValueSource(strings = {"names", "types"})
  void expressionsAreWhatTheirCommentsSay(String file) {
    Path path = Path.of("src/test/resources/syntax", file + ".py");
    Tree tree = TestPythonVisitorRunner.createContext(path.toFile()).rootTree();
    FileModel model = FileModel.of((FileInput) tree, KnownApis.load());
    Function<Expression, String> resolve =
        file.equals("names")
            ? expression -> String.join(", ", model.names().candidates(expression))
            : expression -> String.valueOf(model.types().of(expression)).replace("null", UNKNOWN);
    Map<Integer, String> comments = new HashMap<>();
    List<ExpressionStatement> statements = new ArrayList<>();
    collect(tree, comments, statements);
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (ExpressionStatement statement : statements) {
      Expression expression = statement.expressions().get(0);
      String expected = comments.get(statement.firstToken().line());
      if (expected != null) {
        checked++;
        String resolved = resolve.apply(expression);
        if (!expected.equals(resolved.isEmpty() ? UNKNOWN : resolved)) {
          wrong.add(
              "%s.py:%d %s is %s, not %s"
                  .formatted(
                      file,
                      statement.firstToken().line(),
                      Trees.text(expression),
                      resolved,
                      expected));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).as("comments that stand after an expression").isEqualTo(comments.size());
  }

  private static void collect(
      Tree tree, Map<Integer, String> comments, List<ExpressionStatement> statements) {
    if (tree instanceof ExpressionStatement statement) {
      statements.add(statement);
    }
    if (tree instanceof Token token) {
      for (Trivia trivia : token.trivia()) {
        Matcher matcher = EXPECTED.matcher(trivia.token().value());
        if (matcher.matches()) {
          comments.put(trivia.token().line(), matcher.group(1).strip());
        }
      }
    }
    tree.children().forEach(child -> collect(child, comments, statements));
  }
}
