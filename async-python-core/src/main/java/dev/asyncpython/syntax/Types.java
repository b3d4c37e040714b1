package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.KnownApis;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TypeAnnotation;
import org.sonar.plugins.python.api.tree.WithItem;

/**
 * The class of which an expression gives an instance, as a public fully qualified name. Unknown or
 * contradictory means null, and a rule is silent then.
 */
public final class Types {

  private static final int MAX_STEPS = 12;
  private static final Set<String> FUTURES = Set.of("asyncio.Future", "asyncio.Task");

  private final KnownApis knowledge;
  private final Names names;
  private final Classes classes;
  private final FileIndexer index;
  private final ElementTypes elements = new ElementTypes(this);
  private final IdentityHashMap<Tree, Optional<String>> cache = new IdentityHashMap<>();
  private int steps;

  Types(KnownApis knowledge, Names names, Classes classes, FileIndexer index) {
    this.knowledge = knowledge;
    this.names = names;
    this.classes = classes;
    this.index = index;
  }

  /** The class of the instance that an expression gives; null when unknown. */
  public @Nullable String of(Expression expression) {
    Optional<String> known = cache.get(expression);
    if (known != null) {
      return known.orElse(null);
    }
    if (steps >= MAX_STEPS) {
      return null;
    }
    steps++;
    try {
      String type = compute(expression);
      cache.put(expression, Optional.ofNullable(type));
      return type;
    } finally {
      steps--;
    }
  }

  /**
   * True when the frontend's own types make the expression an instance of exactly this class, so
   * that SonarSource's rules, which go by them, see it too.
   */
  public boolean isKnownToFrontend(Expression expression, String className) {
    String frontend = FrontendTypes.exactInstanceOf(expression.typeV2());
    return frontend != null && knowledge.canonicalNames().toPublic(frontend).equals(className);
  }

  /** The file's own class of which an expression gives an instance. */
  public Optional<ClassScope> localClass(Expression expression) {
    String type = of(expression);
    return type == null ? Optional.empty() : classes.byName(type);
  }

  private @Nullable String compute(Expression expression) {
    String frontend = FrontendTypes.instanceOf(expression.typeV2());
    if (frontend != null) {
      return knowledge.canonicalNames().toPublic(frontend);
    }
    if (expression instanceof Name name) {
      return ofName(name);
    }
    if (expression instanceof QualifiedExpression attribute) {
      return ofAttribute(attribute);
    }
    if (expression instanceof CallExpression call) {
      return ofCall(call);
    }
    if (expression instanceof AwaitExpression await) {
      return ofAwait(await);
    }
    if (expression instanceof ParenthesizedExpression parenthesized) {
      return of(parenthesized.expression());
    }
    if (expression instanceof AssignmentExpression walrus) {
      return of(walrus.expression());
    }
    if (expression instanceof BinaryExpression division && division.is(Tree.Kind.DIVISION)) {
      String left = of(division.leftOperand());
      return left == null ? null : knowledge.resultType(left + ".__truediv__").orElse(null);
    }
    if (expression instanceof ConditionalExpression choice) {
      String type = of(choice.trueExpression());
      return type != null && type.equals(of(choice.falseExpression())) ? type : null;
    }
    return null;
  }

  private @Nullable String ofName(Name name) {
    Symbol symbol = name.symbol();
    if (symbol == null) {
      return null;
    }
    String agreed = null;
    for (Usage binding : Bindings.of(symbol)) {
      Expression value = Bindings.assignedValue(binding.tree());
      if (value != null && value.is(Tree.Kind.NONE)) {
        continue;
      }
      String type = ofBinding(binding);
      if (type == null || (agreed != null && !agreed.equals(type))) {
        return null;
      }
      agreed = type;
    }
    return agreed;
  }

  private @Nullable String ofBinding(Usage binding) {
    Tree tree = binding.tree();
    Tree parent = tree.parent();
    return switch (binding.kind()) {
      case ASSIGNMENT_LHS -> {
        if (parent instanceof AnnotatedAssignment annotated) {
          yield annotated(annotated.annotation());
        }
        Expression value = Bindings.assignedValue(tree);
        yield value == null ? unpacked(tree) : of(value);
      }
      case PARAMETER -> parent instanceof Parameter parameter ? ofParameter(parameter) : null;
      case WITH_INSTANCE -> {
        WithItem item = enclosingItem(tree);
        yield item == null ? null : entered(item.test());
      }
      case LOOP_DECLARATION, COMP_DECLARATION -> elements.ofLoopVariable(tree);
      default -> null;
    };
  }

  /** {@code reader, writer = await open_connection(...)}: the table names the parts. */
  private @Nullable String unpacked(Tree boundName) {
    Bindings.Unpacked unpacked = Bindings.unpacked(boundName);
    if (unpacked == null) {
      return null;
    }
    Expression value =
        unpacked.value() instanceof AwaitExpression await ? await.expression() : unpacked.value();
    if (!(Trees.unwrapped(value) instanceof CallExpression call)) {
      return null;
    }
    String[] parts = tableResult(call).orElse("").split(",", -1);
    if (parts.length != unpacked.size()) {
      return null;
    }
    String part = parts[unpacked.index()].strip();
    return part.equals("-") || part.isEmpty() ? null : part;
  }

  /** What the table says of a call's result; several types, separated by commas, for a tuple. */
  private Optional<String> tableResult(CallExpression call) {
    // "sessionmaker(class_=AsyncSession)": the caller chooses the class of the result.
    return Trees.keyword(call, "class_").isPresent()
        ? Optional.empty()
        : names.lookup(call, knowledge::resultType);
  }

  private static @Nullable WithItem enclosingItem(Tree boundName) {
    return boundName.parent() instanceof WithItem item && item.expression() == boundName
        ? item
        : null;
  }

  /** What {@code with x as y} binds: the table's word for it, else the context manager itself. */
  private @Nullable String entered(Expression contextManager) {
    return of(contextManager);
  }

  private @Nullable String ofParameter(Parameter parameter) {
    if (parameter.starToken() != null) {
      // The annotation is that of each element.
      return null;
    }
    TypeAnnotation annotation = parameter.typeAnnotation();
    if (annotation != null) {
      return annotated(annotation);
    }
    FunctionScope function = index.scopes().get(parameter.parent().parent());
    if (function != null && function.owner() != null) {
      Name name = parameter.name();
      if (name != null
          && name.name().equals(FileIndexer.firstParameter(function))
          && !Decorators.has(function, "staticmethod", "classmethod")) {
        return function.owner().qualifiedName();
      }
    }
    return null;
  }

  /** The class that an annotation names; null when none or several. */
  public @Nullable String annotated(TypeAnnotation annotation) {
    return Annotations.classOf(annotation.expression(), this::firstCandidate, text -> ofText(text));
  }

  /** The class of the elements that {@code list[X]} and the like name; the keys of a mapping. */
  @Nullable String annotatedElement(TypeAnnotation annotation) {
    return annotation.expression() instanceof SubscriptionExpression generic
        ? Annotations.classOf(
            generic.subscripts().expressions().get(0), this::firstCandidate, text -> ofText(text))
        : null;
  }

  private @Nullable String firstCandidate(Expression expression) {
    List<String> candidates = names.candidates(expression);
    return candidates.isEmpty() ? null : candidates.get(candidates.size() - 1);
  }

  /** A dotted name inside quotes, looked up among the module's imports and classes. */
  private @Nullable String ofText(String dotted) {
    int dot = dotted.indexOf('.');
    String head = dot < 0 ? dotted : dotted.substring(0, dot);
    String rest = dot < 0 ? "" : dotted.substring(dot);
    String resolved = ModuleBindings.resolve(index, head);
    return resolved == null ? null : knowledge.canonicalNames().toPublic(resolved + rest);
  }

  private @Nullable String ofAttribute(QualifiedExpression attribute) {
    String receiver = of(attribute.qualifier());
    if (receiver == null) {
      return null;
    }
    String name = attribute.name().name();
    ClassScope scope = classes.byName(receiver).orElse(null);
    if (scope == null) {
      return knowledge.resultType(receiver + "." + name).orElse(null);
    }
    FunctionScope property = classes.method(scope, name).orElse(null);
    if (property != null) {
      return Decorators.has(property, "property", "cached_property") ? returned(property) : null;
    }
    for (ClassScope ancestor : classes.ancestors(scope)) {
      List<Tree> sources = ancestor.attributeSources(name);
      if (!sources.isEmpty()) {
        return agreed(sources);
      }
    }
    return null;
  }

  /** What all sources are; of values that nobody knows, a declared type is believed. */
  private @Nullable String agreed(List<Tree> sources) {
    boolean declared = sources.stream().anyMatch(TypeAnnotation.class::isInstance);
    String agreed = null;
    for (Tree source : sources) {
      if (source.is(Tree.Kind.NONE)) {
        continue;
      }
      String type =
          source instanceof TypeAnnotation annotation
              ? annotated(annotation)
              : source instanceof Expression value ? of(value) : null;
      if (type == null && declared && source instanceof Expression) {
        continue;
      }
      if (type == null || (agreed != null && !agreed.equals(type))) {
        return null;
      }
      agreed = type;
    }
    return agreed;
  }

  private @Nullable String ofCall(CallExpression call) {
    Optional<String> result = tableResult(call);
    if (result.isPresent()) {
      return result.get().contains(",") ? null : result.get();
    }
    List<String> callees = names.callees(call);
    for (String callee : callees) {
      if (classes.byName(callee).isPresent()) {
        return callee;
      }
    }
    FunctionScope function = FileCalls.definition(call, this, classes, index);
    if (function != null) {
      return function.isAsync() || function.isGenerator() ? null : returned(function);
    }
    for (String callee : callees) {
      if (looksLikeClass(callee)) {
        return callee;
      }
    }
    return null;
  }

  /**
   * An imported name whose last part is capitalised is a class: PEP 8, and the libraries' habit.
   */
  private static boolean looksLikeClass(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && dot + 1 < name.length()
        && Character.isUpperCase(name.charAt(dot + 1))
        && !name.startsWith(".");
  }

  private @Nullable String ofAwait(AwaitExpression await) {
    if (!(await.expression() instanceof CallExpression call)) {
      return null;
    }
    Optional<String> result = tableResult(call);
    if (result.isPresent()) {
      // Awaiting a task gives what its coroutine returns, which is not known here.
      return result.get().contains(",") || FUTURES.contains(result.get()) ? null : result.get();
    }
    FunctionScope function = FileCalls.definition(call, this, classes, index);
    return function != null && function.isAsync() ? returned(function) : null;
  }

  private @Nullable String returned(FunctionScope function) {
    if (!(function.tree() instanceof FunctionDef def) || def.returnTypeAnnotation() == null) {
      return null;
    }
    return annotated(def.returnTypeAnnotation());
  }
}
