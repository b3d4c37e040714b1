package dev.asyncpython.fixes;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.ImportedModules;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;
import org.sonar.plugins.python.api.quickfix.PythonTextEdit;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FinallyClause;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.SliceExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnaryExpression;
import org.sonar.plugins.python.api.tree.WithStatement;

/** A list of text edits under one description, to be added to an issue. */
public final class Fix {

  private static final Map<String, Integer> BRACKETS =
      Map.of("(", 1, "[", 1, "{", 1, ")", -1, "]", -1, "}", -1);

  private final FileModel file;
  private final List<PythonTextEdit> edits = new ArrayList<>();
  private boolean awaitsWhileHolding;

  private Fix(FileModel file) {
    this.file = file;
  }

  public static Fix in(FileModel file) {
    return new Fix(file);
  }

  /** Replaces a tree that stands on consecutive lines. */
  public Fix replace(Tree tree, String text) {
    return replace(tree.firstToken(), tree.lastToken(), text);
  }

  /** Replaces everything from one token to another. */
  public Fix replace(Token first, Token last, String text) {
    edits.add(
        new PythonTextEdit(text, first.line(), first.column(), endLine(last), endColumn(last)));
    return this;
  }

  /** Inserts text before a tree. */
  public Fix insertBefore(Tree tree, String text) {
    return insertBefore(tree.firstToken(), text);
  }

  /** Inserts text before a token. */
  public Fix insertBefore(Token token, String text) {
    edits.add(new PythonTextEdit(text, token.line(), token.column(), token.line(), token.column()));
    return this;
  }

  /** Inserts text after a tree. */
  public Fix insertAfter(Tree tree, String text) {
    Token last = tree.lastToken();
    edits.add(
        new PythonTextEdit(text, endLine(last), endColumn(last), endLine(last), endColumn(last)));
    return this;
  }

  /** Inserts whole lines before a line, which must exist; 1-based. */
  public Fix insertLines(int line, String... lines) {
    edits.add(new PythonTextEdit(String.join("\n", lines) + "\n", line, 0, line, 0));
    return this;
  }

  /**
   * Puts {@code await} before an expression, with parentheses where Python's grammar would
   * otherwise bind the await to more or less than the expression.
   */
  public Fix await(Tree expression) {
    awaitsWhileHolding |= holdsSomething(expression);
    if (needsParentheses(expression)) {
      insertBefore(expression, "(await ");
      return insertAfter(expression, ")");
    }
    return insertBefore(expression, "await ");
  }

  /**
   * Puts {@code await inner} in the place of an expression that contains it.
   *
   * @return empty when a comment would be lost
   */
  public Optional<Fix> awaitInstead(Tree expression, Tree inner) {
    for (Token token : Trees.tokens(expression)) {
      if (!token.trivia().isEmpty()) {
        return Optional.empty();
      }
    }
    awaitsWhileHolding |= holdsSomething(expression);
    boolean parentheses = needsParentheses(expression) || breaksLine(inner);
    Token first = expression.firstToken();
    Token start = inner.firstToken();
    Token end = inner.lastToken();
    Token last = expression.lastToken();
    edits.add(
        new PythonTextEdit(
            parentheses ? "(await " : "await ",
            first.line(),
            first.column(),
            start.line(),
            start.column()));
    edits.add(
        new PythonTextEdit(
            parentheses ? ")" : "", endLine(end), endColumn(end), endLine(last), endColumn(last)));
    return Optional.of(this);
  }

  /**
   * Makes a module usable: gives the name it is bound to, and adds an import if there is none.
   *
   * @return empty when the name is taken by something else
   */
  public Optional<String> importing(String module) {
    Optional<String> bound = ImportedModules.boundName(file, module);
    if (bound.isPresent()) {
      return bound.filter(name -> !ImportedModules.isHidden(file, name, module));
    }
    String name = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
    if (ImportedModules.isTakenByOther(file, name, module)) {
      return Optional.empty();
    }
    Optional<ImportedModules.InsertionPoint> point = ImportedModules.insertionPoint(file);
    if (point.isEmpty()) {
      return Optional.empty();
    }
    int line = point.get().line();
    int column = point.get().column();
    edits.add(
        new PythonTextEdit(
            point.get().before() + "import " + module + point.get().after(),
            line,
            column,
            line,
            column));
    return Optional.of(module);
  }

  /** The fix as the frontend knows it. */
  public PythonQuickFix quickFix(String description) {
    return PythonQuickFix.newQuickFix(description, edits.toArray(new PythonTextEdit[0]));
  }

  /**
   * Whether the fix is as safe as the rule says. One that awaits where the function holds something
   * is not: a thread's lock, or any other {@code with}, stays taken while other tasks run, which
   * may want it; and a cancelled task may be interrupted there, so in a {@code finally} what
   * follows would be left out.
   */
  public Safety safety(Safety declared) {
    return awaitsWhileHolding ? Safety.UNSAFE : declared;
  }

  private static boolean holdsSomething(Tree node) {
    return Trees.ancestorInFunction(
            node,
            tree ->
                tree instanceof FinallyClause
                    || (tree instanceof WithStatement with
                        && !with.isAsync()
                        && (with.withItems().size() > 1
                            || Trees.isInside(node, with.statements()))))
        != null;
  }

  /**
   * True when {@code await} may stand at this place: in the body of the async function itself.
   * Before Python 3.11 a comprehension inside another one may not await.
   */
  public static boolean allowsAwait(Tree node) {
    return Trees.ancestorInFunction(
                node, tree -> tree instanceof ClassDef || tree.is(Tree.Kind.GENERATOR_EXPR))
            == null
        && !isInNestedComprehension(node);
  }

  /** False for {@code f(x for x in y)}: beside another argument Python wants parentheses. */
  public static boolean acceptsAnotherArgument(CallExpression call) {
    return call.arguments().stream()
        .noneMatch(
            argument ->
                argument instanceof RegularArgument regular
                    && regular.expression().is(Tree.Kind.GENERATOR_EXPR)
                    && !regular.expression().firstToken().value().equals("("));
  }

  private static boolean isInNestedComprehension(Tree node) {
    Tree inner = Trees.ancestorInFunction(node, Fix::isComprehension);
    return inner != null && Trees.ancestorInFunction(inner, Fix::isComprehension) != null;
  }

  private static boolean isComprehension(Tree tree) {
    return tree.is(
        Tree.Kind.LIST_COMPREHENSION, Tree.Kind.SET_COMPREHENSION, Tree.Kind.DICT_COMPREHENSION);
  }

  /** True when a line ends inside an expression, but not inside its brackets. */
  private static boolean breaksLine(Tree expression) {
    int depth = 0;
    Token previous = null;
    for (Token token : Trees.tokens(expression)) {
      if (previous != null && depth == 0 && token.line() > endLine(previous)) {
        return true;
      }
      depth += BRACKETS.getOrDefault(token.value(), 0);
      previous = token;
    }
    return false;
  }

  private static boolean needsParentheses(Tree expression) {
    Tree parent = expression.parent();
    if (parent == null || parent instanceof ExpressionStatement) {
      return false;
    }
    return (parent instanceof QualifiedExpression qualified && qualified.qualifier() == expression)
        || (parent instanceof SubscriptionExpression subscription
            && subscription.object() == expression)
        || (parent instanceof SliceExpression slice && slice.object() == expression)
        || (parent instanceof CallExpression call && call.callee() == expression)
        || parent instanceof UnaryExpression
        || parent.is(Tree.Kind.POWER)
        || parent.is(Tree.Kind.AWAIT);
  }

  private static int endLine(Token token) {
    return token.line() + lines(token.value()).length - 1;
  }

  private static int endColumn(Token token) {
    String[] lines = lines(token.value());
    return lines.length == 1
        ? token.column() + token.value().length()
        : lines[lines.length - 1].length();
  }

  private static String[] lines(String value) {
    return value.split("\r\n|\n|\r", -1);
  }
}
