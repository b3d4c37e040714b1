package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Offloader;
import dev.asyncpython.model.Reference;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;

/**
 * Turns expressions into {@link Reference}s: what the file itself says, by its imports,
 * assignments, annotations and definitions, so that the frontend's version makes no difference; its
 * types only where the file says nothing. Unlike {@link Names} and {@link Types}, which look into
 * this file only, a reference is followed through other files later.
 */
public final class References {

  private static final int MAX_STEPS = 16;
  private static final int LONGEST = 200;

  private final KnownApis knowledge;
  private final Names names;
  private final Types types;
  private final FileIndexer index;
  private final LocalIds ids;
  private final AnnotationReferences annotations;
  private final IdentityHashMap<Tree, String> cache = new IdentityHashMap<>();
  private final boolean hasStarImport;
  private int steps;

  References(KnownApis knowledge, Names names, FileIndexer index) {
    this.knowledge = knowledge;
    this.names = names;
    this.types = names.types();
    this.index = index;
    this.ids = new LocalIds(index);
    this.annotations = new AnnotationReferences(this, index);
    this.hasStarImport =
        index.module().statements().stream()
            .anyMatch(statement -> statement instanceof ImportFrom from && from.wildcard() != null);
  }

  /** The id of a function of this file. */
  public String id(FunctionScope function) {
    return ids.of(function);
  }

  /** The id of a class of this file. */
  public String id(ClassScope type) {
    return ids.of(type);
  }

  /** References to what annotations and {@code return} statements promise. */
  public AnnotationReferences annotations() {
    return annotations;
  }

  /** The reference of an expression; {@link Reference#UNKNOWN} when it stands for nothing known. */
  public String of(Expression expression) {
    Expression unwrapped = Trees.unwrapped(expression);
    String known = cache.get(unwrapped);
    if (known != null) {
      return known;
    }
    if (steps >= MAX_STEPS) {
      return Reference.UNKNOWN;
    }
    steps++;
    try {
      String found = written(unwrapped);
      if (found.isEmpty()) {
        found = inferred(unwrapped);
      }
      if (found.isEmpty() && unwrapped instanceof Name name && isFromStar(name)) {
        found = Reference.local(name.name());
      }
      if (found.length() > LONGEST) {
        found = Reference.UNKNOWN;
      }
      cache.put(unwrapped, found);
      return found;
    } finally {
      steps--;
    }
  }

  private String written(Expression expression) {
    if (expression instanceof Name name) {
      return ofSymbol(name.symbol());
    }
    if (expression instanceof QualifiedExpression member) {
      return ofMember(member);
    }
    if (expression instanceof CallExpression call) {
      return ofCall(call);
    }
    if (expression instanceof AwaitExpression await) {
      return extended(of(await.expression()), Reference.AWAITED);
    }
    if (expression instanceof AssignmentExpression walrus) {
      return of(walrus.expression());
    }
    if (expression instanceof ConditionalExpression choice) {
      return agreed(of(choice.trueExpression()), of(choice.falseExpression()));
    }
    if (expression instanceof BinaryExpression either && either.is(Tree.Kind.OR)) {
      return agreed(of(either.leftOperand()), of(either.rightOperand()));
    }
    if (expression instanceof SubscriptionExpression generic) {
      return annotations.alias(generic);
    }
    if (expression instanceof LambdaExpression) {
      FunctionScope lambda = index.scopes().get(expression);
      return lambda == null ? Reference.UNKNOWN : Reference.local(ids.of(lambda));
    }
    return Reference.UNKNOWN;
  }

  /** What a symbol is bound to, if all its bindings agree. */
  public String ofSymbol(@Nullable Symbol symbol) {
    if (symbol == null) {
      return Reference.UNKNOWN;
    }
    String agreed = null;
    for (Usage binding : Bindings.of(symbol)) {
      Expression value = Bindings.assignedValue(binding.tree());
      if ((value != null && value.is(Tree.Kind.NONE))
          || isOverload(binding)
          || Bindings.isStar(binding)) {
        continue;
      }
      String bound = bound(binding);
      agreed = agreed == null ? bound : agreed(agreed, bound);
      if (agreed.isEmpty()) {
        return Reference.UNKNOWN;
      }
    }
    return agreed == null ? Reference.UNKNOWN : agreed;
  }

  /** {@code from module import *} gives the name; the frontend knows that for some modules only. */
  private boolean isFromStar(Name name) {
    Symbol symbol = name.symbol();
    if (symbol != null && !Bindings.of(symbol).isEmpty()) {
      return Bindings.of(symbol).stream().allMatch(Bindings::isStar);
    }
    return hasStarImport;
  }

  private boolean isOverload(Usage binding) {
    FunctionScope function =
        binding.kind() == Usage.Kind.FUNC_DECLARATION
            ? index.scopes().get(binding.tree().parent())
            : null;
    return function != null && Decorators.has(function, "overload");
  }

  private String bound(Usage binding) {
    Tree tree = binding.tree();
    Tree parent = tree.parent();
    return switch (binding.kind()) {
      case IMPORT -> {
        String imported = tree instanceof Name name ? ImportedNames.of(name) : null;
        yield imported == null ? Reference.UNKNOWN : imported;
      }
      case FUNC_DECLARATION -> {
        FunctionScope function = index.scopes().get(parent);
        // Defined for type checkers alone: at run time the name is something else.
        yield function == null || DeadCode.contains(function.tree())
            ? Reference.UNKNOWN
            : Reference.local(ids.of(function));
      }
      case CLASS_DECLARATION -> {
        ClassScope type = index.classScopes().get(parent);
        yield type == null ? Reference.UNKNOWN : Reference.local(ids.of(type));
      }
      case ASSIGNMENT_LHS -> assigned(tree);
      case PARAMETER ->
          parent instanceof Parameter parameter ? ofParameter(parameter) : Reference.UNKNOWN;
      case WITH_INSTANCE ->
          parent instanceof WithItem item && item.expression() == tree
              ? extended(of(item.test()), Reference.ENTERED)
              : Reference.UNKNOWN;
      default -> Reference.UNKNOWN;
    };
  }

  /** The module of an import as it is written, {@code ..util} for {@code from ..util import x}. */
  public static String importedFrom(ImportFrom statement) {
    StringBuilder module = new StringBuilder();
    statement.dottedPrefixForModule().forEach(token -> module.append(token.value()));
    if (statement.module() != null) {
      module.append(String.join(".", statement.module().names().stream().map(Name::name).toList()));
    }
    return module.toString();
  }

  private String assigned(Tree bound) {
    if (bound.parent() instanceof AnnotatedAssignment annotated
        && !annotations.isAliasDeclaration(annotated)) {
      return annotations.instance(annotated.annotation().expression());
    }
    Expression value = Bindings.assignedValue(bound);
    return value == null ? Reference.UNKNOWN : of(value);
  }

  private String ofParameter(Parameter parameter) {
    if (parameter.starToken() != null) {
      return Reference.UNKNOWN;
    }
    String declared =
        parameter.typeAnnotation() == null
            ? Reference.UNKNOWN
            : annotations.instance(parameter.typeAnnotation().expression());
    if (!declared.isEmpty()) {
      return declared;
    }
    String supplied = supplied(parameter.defaultValue());
    return supplied.isEmpty() ? ofFirstParameter(parameter) : supplied;
  }

  /** {@code db = Depends(get_db)}: a framework calls the function and hands over what it gives. */
  private String supplied(@Nullable Expression value) {
    if (!(value instanceof CallExpression call)) {
      return Reference.UNKNOWN;
    }
    return names
        .lookup(call, knowledge::dependency)
        .flatMap(known -> given(call, known))
        .map(dependency -> extended(of(dependency), Reference.PRODUCED))
        .orElse(Reference.UNKNOWN);
  }

  private static Optional<Expression> given(CallExpression call, Offloader known) {
    for (String keyword : known.keywords()) {
      Optional<Expression> value = Trees.keyword(call, keyword);
      if (value.isPresent()) {
        return value;
      }
    }
    return known.positions().stream()
        .sorted()
        .flatMap(position -> Trees.positional(call, position).stream())
        .findFirst();
  }

  private String ofFirstParameter(Parameter parameter) {
    FunctionScope method = index.scopes().get(parameter.parent().parent());
    Name name = parameter.name();
    if (method == null
        || method.owner() == null
        || name == null
        || !name.name().equals(FileIndexer.firstParameter(method))
        || Decorators.has(method, "staticmethod")) {
      return Reference.UNKNOWN;
    }
    String owner = Reference.local(ids.of(method.owner()));
    return isOfClass(method) ? owner : owner + Reference.INSTANCE;
  }

  private static boolean isOfClass(FunctionScope method) {
    return Decorators.has(method, "classmethod")
        || method.name().equals("__new__")
        || method.name().equals("__init_subclass__");
  }

  private String ofMember(QualifiedExpression member) {
    String name = member.name().name();
    if (member.qualifier() instanceof CallExpression call && isSuper(call)) {
      ClassScope owner = EnclosingScopes.owner(call, index);
      return owner == null
          ? Reference.UNKNOWN
          : Reference.member(
              Reference.local(ids.of(owner)) + Reference.INSTANCE + Reference.PARENT, name);
    }
    String receiver = of(member.qualifier());
    return receiver.isEmpty() ? Reference.UNKNOWN : Reference.member(receiver, name);
  }

  private static boolean isSuper(CallExpression call) {
    return call.callee() instanceof Name function
        && function.name().equals("super")
        && Bindings.isUnbound(function);
  }

  private String ofCall(CallExpression call) {
    if (names.callees(call).contains("typing.cast") && !call.arguments().isEmpty()) {
      return Trees.positional(call, 0).map(annotations::instance).orElse(Reference.UNKNOWN);
    }
    String callee = of(call.callee());
    return callee.isEmpty() ? Reference.UNKNOWN : callee + Reference.CALLED;
  }

  /** What the frontend, or our own tables, say of an expression of which the file says nothing. */
  private String inferred(Expression expression) {
    String type = types.of(expression);
    if (type != null) {
      ClassScope own = names.classes().byName(type).orElse(null);
      String reference = own == null ? type : Reference.local(ids.of(own));
      return type.startsWith("builtins.") ? Reference.UNKNOWN : reference + Reference.INSTANCE;
    }
    if (expression instanceof Name || expression instanceof QualifiedExpression) {
      List<String> candidates = names.candidates(expression);
      String last = candidates.isEmpty() ? "" : candidates.get(candidates.size() - 1);
      return last.contains(".") && !last.startsWith("builtins.") ? last : Reference.UNKNOWN;
    }
    return Reference.UNKNOWN;
  }

  static String extended(String reference, char step) {
    return reference.isEmpty() ? Reference.UNKNOWN : reference + step;
  }

  /** Two ways to say the same; an instance of exactly a class and of some subclass agree on it. */
  public static String agreed(String one, String other) {
    if (one.equals(other)) {
      return one;
    }
    boolean sameClass = !one.isEmpty() && !other.isEmpty() && classOf(one).equals(classOf(other));
    return sameClass ? classOf(one) + Reference.INSTANCE : Reference.UNKNOWN;
  }

  private static String classOf(String reference) {
    if (reference.endsWith(Reference.CALLED)) {
      return reference.substring(0, reference.length() - Reference.CALLED.length());
    }
    return reference.charAt(reference.length() - 1) == Reference.INSTANCE
        ? reference.substring(0, reference.length() - 1)
        : reference + " ";
  }
}
