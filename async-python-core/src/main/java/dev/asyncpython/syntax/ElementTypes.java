package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SetLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;

/** The class of the elements of a collection that a function builds and then iterates over. */
final class ElementTypes {

  /** Methods that add one element. */
  private static final Set<String> ADDERS = Set.of("append", "add", "appendleft");

  private final Types types;

  ElementTypes(Types types) {
    this.types = types;
  }

  /** The class of a variable that {@code for} binds, in a statement or comprehension. */
  @Nullable String ofLoopVariable(Tree boundName) {
    Tree parent = boundName.parent();
    if (parent instanceof ForStatement loop
        && !loop.isAsync()
        && loop.expressions().size() == 1
        && loop.testExpressions().size() == 1) {
      return of(loop.testExpressions().get(0));
    }
    return parent instanceof ComprehensionFor clause
            && clause.asyncToken() == null
            && clause.loopExpression() == boundName
        ? of(clause.iterable())
        : null;
  }

  private @Nullable String of(Expression expression) {
    Expression collection = Trees.unwrapped(expression);
    if (collection instanceof ComprehensionExpression comprehension) {
      return types.of(comprehension.resultExpression());
    }
    if (collection instanceof DictCompExpression comprehension) {
      return types.of(comprehension.keyExpression());
    }
    List<Expression> elements = elements(collection);
    if (elements != null) {
      return agreed(elements);
    }
    return collection instanceof Name name ? ofName(name) : null;
  }

  private static @Nullable List<Expression> elements(Expression collection) {
    if (collection instanceof ListLiteral list) {
      return list.elements().expressions();
    }
    if (collection instanceof SetLiteral set) {
      return set.elements();
    }
    return collection instanceof Tuple tuple ? tuple.elements() : null;
  }

  private @Nullable String ofName(Name name) {
    Symbol symbol = name.symbol();
    List<Usage> bindings = symbol == null ? List.of() : Bindings.of(symbol);
    if (symbol == null || bindings.size() != 1) {
      return null;
    }
    Tree bound = bindings.get(0).tree();
    if (bound.parent() instanceof AnnotatedAssignment annotated) {
      return types.annotatedElement(annotated.annotation());
    }
    if (bound.parent() instanceof Parameter parameter && parameter.typeAnnotation() != null) {
      return parameter.starToken() == null
          ? types.annotatedElement(parameter.typeAnnotation())
          : null;
    }
    Expression value = Bindings.assignedValue(bound);
    List<Expression> added = added(symbol);
    if (value == null) {
      return null;
    }
    if (added.isEmpty()) {
      return value instanceof Name ? null : of(value);
    }
    List<Expression> elements = elements(value);
    if (elements == null) {
      String type = of(value);
      return type != null && type.equals(agreed(added)) ? type : null;
    }
    List<Expression> all = new ArrayList<>(elements);
    all.addAll(added);
    return agreed(all);
  }

  /** What {@code name.append(...)} adds anywhere. */
  private static List<Expression> added(Symbol symbol) {
    List<Expression> added = new ArrayList<>();
    for (Usage usage : Bindings.reads(symbol)) {
      if (usage.tree().parent() instanceof QualifiedExpression method
          && ADDERS.contains(method.name().name())
          && method.parent() instanceof CallExpression call
          && call.callee() == method) {
        Trees.positional(call, 0).ifPresent(added::add);
      }
    }
    return added;
  }

  private @Nullable String agreed(List<Expression> elements) {
    String agreed = null;
    for (Expression element : elements) {
      String type = types.of(element);
      if (type == null || (agreed != null && !agreed.equals(type))) {
        return null;
      }
      agreed = type;
    }
    return agreed;
  }
}
