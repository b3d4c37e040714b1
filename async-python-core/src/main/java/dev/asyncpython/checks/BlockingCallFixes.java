package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.syntax.FileModel;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * The two fixes of ASYNC001: {@code time.sleep(x)} becomes {@code await asyncio.sleep(x)}, other
 * functions run in a thread. Methods get none: many objects, sqlite3's or an ORM session, must stay
 * in the thread that made them.
 */
final class BlockingCallFixes {

  /** What may run in another thread without a thought: functions that share nothing. */
  private static final Set<String> MOVABLE =
      Set.of("http", "file", "os", "subprocess", "cpu", "stdin", "net");

  private BlockingCallFixes() {}

  static void add(FileModel file, BlockingCall known, CallExpression call, Report.Issue issue) {
    if (!Fix.allowsAwait(call)) {
      return;
    }
    AsyncLibrary library = file.library();
    Fix fix = Fix.in(file);
    Optional<String> module = fix.importing(library.module());
    if (module.isEmpty()) {
      return;
    }
    if (known.name().equals("time.sleep")) {
      fix.await(call).replace(call.callee(), module.get() + ".sleep");
      issue.fix(fix, Safety.SAFE, "ASYNC001.fix.sleep", library.module() + ".sleep");
    } else if (MOVABLE.contains(known.kind())
        && isFunction(known, call)
        && acceptsArguments(library, call)
        && Fix.acceptsAnotherArgument(call)) {
      String runner =
          module.get() + (library == AsyncLibrary.ASYNCIO ? ".to_thread" : ".to_thread.run_sync");
      fix.await(call)
          .insertBefore(call.callee(), runner + "(")
          .replace(call.leftPar(), call.leftPar(), separator(call));
      // In another thread: without the data of this one, and to its end when the task is cancelled.
      issue.fix(fix, Safety.UNSAFE, "ASYNC001.fix.toThread", runner);
    }
  }

  /** What stands between the function and its arguments, which may begin on the next line. */
  private static String separator(CallExpression call) {
    if (call.arguments().isEmpty()) {
      return "";
    }
    return call.arguments().get(0).firstToken().line() > call.leftPar().line() ? "," : ", ";
  }

  /** A function of a module, so {@code requests.get}, not a method of an object. */
  private static boolean isFunction(BlockingCall known, CallExpression call) {
    String[] parts = known.name().split("\\.", -1);
    boolean inClass = parts.length > 1 && Character.isUpperCase(parts[parts.length - 2].charAt(0));
    boolean receiverIsSimple =
        !(call.callee() instanceof QualifiedExpression member)
            || !(member.qualifier() instanceof CallExpression);
    return !inClass && receiverIsSimple && !call.callee().is(Tree.Kind.LAMBDA);
  }

  /** {@code run_sync} of Trio and AnyIO hands on positional arguments only. */
  private static boolean acceptsArguments(AsyncLibrary library, CallExpression call) {
    return library == AsyncLibrary.ASYNCIO
        || call.arguments().stream()
            .allMatch(
                argument ->
                    argument instanceof RegularArgument regular
                        && regular.keywordArgument() == null);
  }
}
