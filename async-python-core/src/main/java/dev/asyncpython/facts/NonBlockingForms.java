package dev.asyncpython.facts;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WithStatement;

/**
 * Calls that block by their name but not with their arguments: {@code lock.acquire(False)}, {@code
 * q.get(block=False)}, {@code os.waitpid(pid, os.WNOHANG)}, {@code open("/proc/meminfo")}, a socket
 * set to non-blocking. What a data row cannot say.
 */
final class NonBlockingForms {

  private static final Set<String> FLAGS =
      Set.of("AI_NUMERICHOST", "LOCK_NB", "MSG_DONTWAIT", "WNOHANG");
  private static final String NUMERIC_FLAG = "NUMERIC_ONLY";
  private static final List<String> PSEUDO_FILES = List.of("/proc/", "/sys/", "/dev/null");
  private static final Set<String> FILL_TESTS = Set.of("empty", "full", "qsize");
  private static final String WOULD_BLOCK = "BlockingIOError";
  private static final Set<String> NON_BLOCKING_SWITCHES = Set.of("setblocking", "settimeout");

  private static final String DATAGRAM = "SOCK_DGRAM";
  private static final Set<String> AT_ONCE_WITHOUT_CONNECTION =
      Set.of(
          "socket.socket.connect",
          "socket.socket.send",
          "socket.socket.sendall",
          "socket.socket.sendto");

  private final FileModel file;

  NonBlockingForms(FileModel file) {
    this.file = file;
  }

  /** True when this call returns at once. */
  boolean matches(CallExpression call, BlockingCall known) {
    return hasZeroTimeout(call)
        || hasFlag(call)
        || switch (known.kind()) {
          case "lock" -> isLockedWithoutWaiting(call, known) || isFillTested(call);
          case "net" ->
              isImmediateSelect(call, known)
                  || isNonBlockingSocket(call, known)
                  || isOfDatagramSocket(call, known)
                  || handlesWouldBlock(call);
          case "file" -> isPseudoFile(call);
          case BlockingCall.WAIT -> isPolled(call);
          default -> false;
        };
  }

  /** True when the arguments alone tell that a call returns at once, whatever it calls. */
  static boolean matchesAny(CallExpression call) {
    return hasZeroTimeout(call) || hasFlag(call) || isPolled(call) || isPseudoFile(call);
  }

  private static boolean hasZeroTimeout(CallExpression call) {
    return Trees.keyword(call, "timeout").filter(NonBlockingForms::isZero).isPresent()
        || Trees.keyword(call, "block").filter(Trees::isFalse).isPresent()
        || Trees.keyword(call, "blocking").filter(Trees::isFalse).isPresent();
  }

  private static boolean hasFlag(CallExpression call) {
    return call.arguments().stream()
        .flatMap(argument -> Trees.withinFunction(argument).stream())
        .anyMatch(
            tree ->
                tree instanceof Name name
                    && (FLAGS.contains(name.name()) || name.name().endsWith(NUMERIC_FLAG)));
  }

  private static boolean isLockedWithoutWaiting(CallExpression call, BlockingCall known) {
    // Lock.acquire(blocking), Queue.get(block): the first argument; Queue.put(item, block): the
    // second one.
    int position = known.name().endsWith(".put") ? 1 : 0;
    return Trees.positional(call, position)
        .filter(value -> Trees.isFalse(value) || isZero(value))
        .isPresent();
  }

  /** {@code while not q.empty(): q.get()}: the function looks before it takes. */
  private boolean isFillTested(CallExpression call) {
    if (!(call.callee() instanceof QualifiedExpression method)) {
      return false;
    }
    String receiver = Trees.text(method.qualifier());
    return file.scopeOf(call).calls().stream()
        .anyMatch(
            other ->
                other.callee() instanceof QualifiedExpression test
                    && FILL_TESTS.contains(test.name().name())
                    && Trees.text(test.qualifier()).equals(receiver));
  }

  /** A handler of {@code BlockingIOError} around a call: the socket is non-blocking. */
  private static boolean handlesWouldBlock(CallExpression call) {
    return Trees.ancestorInFunction(
            call,
            tree ->
                (tree instanceof TryStatement attempt
                        && Trees.isInside(call, attempt.body())
                        && attempt.exceptClauses().stream().anyMatch(clause -> names(clause)))
                    || (tree instanceof WithStatement with
                        && with.withItems().stream().anyMatch(item -> mentions(item, WOULD_BLOCK))))
        != null;
  }

  private static boolean names(ExceptClause clause) {
    return clause.exception() != null && mentions(clause.exception(), WOULD_BLOCK);
  }

  private static boolean mentions(Tree tree, String wanted) {
    return Trees.withinFunction(tree, Name.class).stream()
        .anyMatch(name -> name.name().equals(wanted));
  }

  /** {@code future.result(0)}, {@code wait(futures, 0)}, {@code executor.shutdown(wait=False)}. */
  private static boolean isPolled(CallExpression call) {
    return Trees.keyword(call, "wait").filter(Trees::isFalse).isPresent()
        || call.arguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof RegularArgument regular
                        && regular.keywordArgument() == null
                        && (Trees.isFalse(regular.expression()) || isZero(regular.expression())));
  }

  private static boolean isImmediateSelect(CallExpression call, BlockingCall known) {
    int position = known.name().equals("select.select") ? 3 : 0;
    return known.name().contains("select")
        && Trees.positional(call, position).filter(NonBlockingForms::isZero).isPresent();
  }

  private boolean isNonBlockingSocket(CallExpression call, BlockingCall known) {
    if (!known.name().startsWith("socket.socket.")
        || !(call.callee() instanceof QualifiedExpression method)) {
      return false;
    }
    String receiver = Trees.text(method.qualifier());
    FunctionScope scope = file.scopeOf(call);
    return scope.calls().stream().anyMatch(other -> switchesToNonBlocking(other, receiver));
  }

  /** A socket without connections, made in the same function, sends and connects at once. */
  private boolean isOfDatagramSocket(CallExpression call, BlockingCall known) {
    return AT_ONCE_WITHOUT_CONNECTION.contains(known.name())
        && file.scopeOf(call).calls().stream()
            .anyMatch(
                other ->
                    Trees.text(other.callee()).endsWith("socket") && mentions(other, DATAGRAM));
  }

  private static boolean switchesToNonBlocking(CallExpression call, String receiver) {
    return call.callee() instanceof QualifiedExpression method
        && NON_BLOCKING_SWITCHES.contains(method.name().name())
        && Trees.text(method.qualifier()).equals(receiver)
        && Trees.positional(call, 0)
            .filter(value -> Trees.isFalse(value) || isZero(value))
            .isPresent();
  }

  private static boolean isPseudoFile(CallExpression call) {
    Optional<Expression> path = Trees.argument(call, 0, "file");
    if (path.isEmpty()) {
      return false;
    }
    if (path.get() instanceof StringLiteral text) {
      String value = text.trimmedQuotesValue();
      return PSEUDO_FILES.stream().anyMatch(value::startsWith);
    }
    return path.get() instanceof QualifiedExpression constant
        && constant.name().name().equals("devnull");
  }

  private static boolean isZero(Tree tree) {
    return tree instanceof NumericLiteral number
        && (number.valueAsString().equals("0") || number.valueAsString().equals("0.0"));
  }
}
