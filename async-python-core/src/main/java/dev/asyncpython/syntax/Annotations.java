package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * The class that a type annotation names: {@code X}, {@code "X"}, {@code Optional[X]}, {@code X |
 * None}, {@code Union[X, None]}, {@code Annotated[X, ...]}, {@code Final[X]}, {@code ClassVar[X]}.
 */
final class Annotations {

  private Annotations() {}

  /**
   * The class an annotation names.
   *
   * @param resolve gives the name that an expression stands for
   * @param resolveText gives the name that a dotted name inside quotes stands for
   * @return null when it names none, or several
   */
  static @Nullable String classOf(
      Expression annotation,
      Function<Expression, @Nullable String> resolve,
      Function<String, @Nullable String> resolveText) {
    if (annotation instanceof StringLiteral text) {
      return QuotedAnnotation.classOf(text.trimmedQuotesValue(), resolveText);
    }
    if (annotation instanceof BinaryExpression union && union.is(Tree.Kind.BITWISE_OR)) {
      return onlyOne(List.of(union.leftOperand(), union.rightOperand()), resolve, resolveText);
    }
    if (annotation instanceof SubscriptionExpression generic) {
      String wrapper = lastName(generic.object());
      List<Expression> arguments = generic.subscripts().expressions();
      return switch (wrapper) {
        case "Optional", "Annotated", "Final", "ClassVar", "Required", "NotRequired" ->
            classOf(arguments.get(0), resolve, resolveText);
        case "Union" -> onlyOne(arguments, resolve, resolveText);
        // A generic class, "Future[int]": the class without its arguments.
        default -> resolve.apply(generic.object());
      };
    }
    if (annotation instanceof Name || annotation instanceof QualifiedExpression) {
      return resolve.apply(annotation);
    }
    return null;
  }

  private static @Nullable String onlyOne(
      List<Expression> alternatives,
      Function<Expression, @Nullable String> resolve,
      Function<String, @Nullable String> resolveText) {
    List<Expression> classes = new ArrayList<>();
    for (Expression alternative : alternatives) {
      if (!alternative.is(Tree.Kind.NONE)) {
        classes.add(alternative);
      }
    }
    return classes.size() == 1 ? classOf(classes.get(0), resolve, resolveText) : null;
  }

  private static String lastName(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    }
    return expression instanceof QualifiedExpression qualified ? qualified.name().name() : "";
  }
}
