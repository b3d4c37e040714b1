package dev.asyncpython.facts;

import dev.asyncpython.syntax.FileModel;
import java.util.Set;
import java.util.stream.Collectors;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Which rules of SonarSource report exactly the same blocking call, by the code of sonar-python
 * 5.14.2 to 5.31: narrower than their descriptions.
 */
final class BlockingCoverage {

  /** Goes by the class of the receiver for methods, and looks at no subclass. */
  private static final String SUBPROCESS = "S7487";

  private BlockingCoverage() {}

  /**
   * The rules that report this blocking call. They look for the nearest {@code def} around it: they
   * see into lambdas, and take a default value or decorator for a part of the function below it.
   *
   * @param name the public name of what the call calls
   */
  static Set<String> of(CallExpression call, String name, FileModel file) {
    Set<String> reporting = file.knowledge().builtinsReporting(name);
    if (reporting.isEmpty() || !isBelowAsyncDef(call)) {
      return Set.of();
    }
    String owner = name.substring(0, name.lastIndexOf('.'));
    boolean seen = file.names().isKnownToFrontend(call, name);
    boolean receiverSeen =
        call.callee() instanceof QualifiedExpression member
            && file.types().isKnownToFrontend(member.qualifier(), owner);
    return reporting.stream()
        .filter(key -> (key.equals(SUBPROCESS) && isMethod(owner)) ? receiverSeen : seen)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMethod(String owner) {
    return Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1));
  }

  private static boolean isBelowAsyncDef(Tree node) {
    for (Tree tree = node.parent(); tree != null; tree = tree.parent()) {
      if (tree instanceof FunctionDef def) {
        return def.asyncKeyword() != null;
      }
    }
    return false;
  }
}
