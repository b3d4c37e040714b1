package dev.asyncpython.syntax;

import dev.asyncpython.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** {@link Reference}s to the classes that annotations name, and to what functions give. */
public final class AnnotationReferences {

  /** A function with more ways out than this gives one of many things. */
  private static final int MOST_RETURNS = 6;

  private static final Set<String> ALIASES = Set.of("Annotated", "Optional");
  private static final Set<String> SELF = Set.of("typing.Self", "typing_extensions.Self");

  private final References references;
  private final FileIndexer index;

  AnnotationReferences(References references, FileIndexer index) {
    this.references = references;
    this.index = index;
  }

  /** An instance of the class that an annotation names; unknown when it names none, or several. */
  public String instance(Expression annotation) {
    String type = Annotations.classOf(annotation, this::classNamed, this::classNamed);
    if (type == null || type.isEmpty() || SELF.contains(type)) {
      return type != null && SELF.contains(type) ? instanceOfOwner(annotation) : Reference.UNKNOWN;
    }
    return type + Reference.INSTANCE;
  }

  /** The class that a base names: {@code Base}, {@code Base[int]}. */
  public String classOf(Expression base) {
    String type = Annotations.classOf(base, this::classNamed, this::classNamed);
    return type == null ? Reference.UNKNOWN : type;
  }

  private String instanceOfOwner(Expression annotation) {
    for (Tree tree = annotation; tree != null; tree = tree.parent()) {
      ClassScope owner = index.classScopes().get(tree);
      if (owner != null) {
        return Reference.local(references.id(owner)) + Reference.INSTANCE;
      }
    }
    return Reference.UNKNOWN;
  }

  /** {@code Session = Annotated[X, Depends(...)]}: the class that the new name stands for. */
  String alias(SubscriptionExpression generic) {
    if (!ALIASES.contains(lastName(generic.object()))) {
      return Reference.UNKNOWN;
    }
    String type = Annotations.classOf(generic, this::classNamed, this::classNamed);
    return type == null ? Reference.UNKNOWN : type;
  }

  /** {@code Name: TypeAlias = X}: the annotation does not say what the value is. */
  boolean isAliasDeclaration(AnnotatedAssignment assignment) {
    return lastName(assignment.annotation().expression()).equals("TypeAlias");
  }

  /**
   * What a function returns when it is called (and awaited), or yields: by its annotation, else by
   * what it does.
   */
  public String result(FunctionScope function) {
    String declared =
        function
            .functionDef()
            .map(def -> def.returnTypeAnnotation())
            .map(
                annotation ->
                    annotation == null
                        ? Reference.UNKNOWN
                        : declared(function, annotation.expression()))
            .orElse(Reference.UNKNOWN);
    if (!declared.isEmpty()) {
      return declared;
    }
    List<Expression> values = function.isGenerator() ? yielded(function) : returned(function);
    String agreed = null;
    for (Expression value : values.size() > MOST_RETURNS ? List.<Expression>of() : values) {
      if (value.is(Tree.Kind.NONE)) {
        continue;
      }
      String reference = references.of(value);
      agreed = agreed == null ? reference : References.agreed(agreed, reference);
      if (agreed.isEmpty()) {
        break;
      }
    }
    return agreed == null ? Reference.UNKNOWN : agreed;
  }

  private String declared(FunctionScope function, Expression annotation) {
    if (!function.isGenerator()) {
      return instance(annotation);
    }
    // "Iterator[Session]", "Generator[Session, None, None]": what comes out is the first argument.
    return annotation instanceof SubscriptionExpression generic
        ? instance(generic.subscripts().expressions().get(0))
        : Reference.UNKNOWN;
  }

  private static List<Expression> returned(FunctionScope function) {
    List<Expression> values = new ArrayList<>();
    for (ReturnStatement statement : function.statements(ReturnStatement.class)) {
      if (statement.expressions().size() == 1) {
        values.add(statement.expressions().get(0));
      }
    }
    return values;
  }

  private static List<Expression> yielded(FunctionScope function) {
    List<Expression> values = new ArrayList<>();
    for (YieldExpression yield : function.yields()) {
      if (yield.fromKeyword() == null && yield.expressions().size() == 1) {
        values.add(yield.expressions().get(0));
      }
    }
    return values;
  }

  private @Nullable String classNamed(Expression expression) {
    if (expression instanceof StringLiteral) {
      return null;
    }
    String reference = references.of(expression);
    return reference.isEmpty() ? null : reference;
  }

  /** A dotted name inside quotes: what the module binds to its first part, and members of that. */
  private @Nullable String classNamed(String dotted) {
    int dot = dotted.indexOf('.');
    String head = dot < 0 ? dotted : dotted.substring(0, dot);
    String rest = dot < 0 ? "" : dotted.substring(dot);
    if (!(index.module().tree() instanceof FileInput file)) {
      return null;
    }
    Optional<Symbol> symbol =
        file.globalVariables().stream().filter(global -> global.name().equals(head)).findFirst();
    String reference = symbol.map(references::ofSymbol).orElse(Reference.UNKNOWN);
    return reference.isEmpty() ? null : reference + rest;
  }

  private static String lastName(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    }
    return expression instanceof QualifiedExpression qualified ? qualified.name().name() : "";
  }
}
