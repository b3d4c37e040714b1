package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.symbols.Usage;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;

/** The value that an assignment gives to local variables of a function, and who may read it. */
public final class LocalValue {

  private final Tree assignment;
  private final FunctionScope function;
  private final List<Name> targets;
  private final FileModel file;

  private LocalValue(Tree assignment, FunctionScope function, List<Name> targets, FileModel file) {
    this.assignment = assignment;
    this.function = function;
    this.targets = targets;
    this.file = file;
  }

  /**
   * The value of an assignment statement or assignment expression.
   *
   * @return empty when a target is not a plain local variable of the function: an attribute, a
   *     global or nonlocal variable, a variable of the module or of a class
   */
  public static Optional<LocalValue> of(Tree assignment, FileModel file) {
    FunctionScope scope = file.scopeOf(assignment);
    List<Name> names = new ArrayList<>();
    for (Expression target : targets(assignment)) {
      if (!(target instanceof Name name) || !isLocal(name, scope)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalValue(assignment, scope, names, file));
  }

  private static List<Expression> targets(Tree assignment) {
    if (assignment instanceof AssignmentStatement statement) {
      return statement.lhsExpressions().stream().flatMap(l -> l.expressions().stream()).toList();
    }
    if (assignment instanceof AnnotatedAssignment annotated) {
      return List.of(annotated.variable());
    }
    return assignment instanceof AssignmentExpression walrus
        ? List.of(walrus.lhsName())
        : List.of();
  }

  private static boolean isLocal(Name name, FunctionScope scope) {
    Symbol symbol = name.symbol();
    return symbol != null
        && scope.tree() instanceof FunctionDef def
        && def.localVariables().contains(symbol)
        && symbol.usages().stream().noneMatch(u -> u.kind() == Usage.Kind.GLOBAL_DECLARATION);
  }

  /** The name of the first variable. */
  public String name() {
    return targets.get(0).name();
  }

  /** The function that holds the variables. */
  public FunctionScope function() {
    return function;
  }

  /**
   * True when one of the variables may still have this value where a later node runs.
   *
   * @param node has tokens, unlike the list of what is in {@code []}
   */
  public boolean mayLiveAt(Tree node) {
    return isAfter(node.firstToken(), assignment.lastToken())
        && targets.stream().anyMatch(target -> !isReplacedBefore(node, target.symbol()));
  }

  /** True when the assignment stands in a loop of its function, so that it runs many times. */
  public boolean isInLoop() {
    return Trees.ancestorInFunction(assignment, LocalValue::isLoop) != null;
  }

  /** Reads that may get this value: later ones, those of an enclosing loop and of closures. */
  public List<Name> reads() {
    List<Name> reads = new ArrayList<>();
    for (Name target : targets) {
      Symbol symbol = target.symbol();
      if (symbol == null) {
        continue;
      }
      for (Usage usage : symbol.usages()) {
        if (usage.tree() instanceof Name name && reads(usage) && mayGet(name, symbol)) {
          reads.add(name);
        }
      }
    }
    return reads;
  }

  private static boolean reads(Usage usage) {
    return !usage.isBindingUsage() || usage.kind() == Usage.Kind.COMPOUND_ASSIGNMENT_LHS;
  }

  private boolean mayGet(Name read, Symbol symbol) {
    if (file.scopeOf(read) != function) {
      return true;
    }
    if (isAfter(read.firstToken(), assignment.lastToken())) {
      return !isReplacedBefore(read, symbol);
    }
    return Trees.ancestorInFunction(assignment, loop -> isLoop(loop) && Trees.isInside(read, loop))
        != null;
  }

  /** True when a later statement of the same block gives the variable another value before. */
  private boolean isReplacedBefore(Tree node, @Nullable Symbol symbol) {
    Token end = symbol == null ? null : endOfLife(symbol);
    Tree block = statement().parent();
    return end != null
        && block != null
        && isAfter(node.firstToken(), end)
        && Trees.isInside(node, block);
  }

  /** The end of the next statement of the same block that gives the variable another value. */
  private @Nullable Token endOfLife(Symbol symbol) {
    Token end = null;
    for (Usage usage : Bindings.of(symbol)) {
      Tree next = Bindings.assignedValue(usage.tree()) == null ? null : statementOf(usage.tree());
      if (next != null
          && next.parent() == statement().parent()
          && isAfter(next.firstToken(), assignment.lastToken())
          && (end == null || isAfter(end, next.lastToken()))) {
        end = next.lastToken();
      }
    }
    return end;
  }

  private Tree statement() {
    return statementOf(assignment);
  }

  private static Tree statementOf(Tree node) {
    Tree tree = node;
    while (tree.parent() != null && !(tree.parent() instanceof StatementList)) {
      tree = tree.parent();
    }
    return tree;
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof ForStatement || tree instanceof WhileStatement;
  }

  private static boolean isAfter(Token token, Token other) {
    return token.line() > other.line()
        || (token.line() == other.line() && token.column() > other.column());
  }
}
