package dev.asyncpython.syntax;

import java.util.Optional;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;

/** {@code self._loop.create_task}: by custom, what is called so is the event loop. */
public final class LoopMethods {

  private static final String LOOP = "loop";

  private LoopMethods() {}

  /** {@code loop.create_task} for a call of that method on a loop of unknown type. */
  public static Optional<String> named(CallExpression call, FileModel file) {
    return call.callee() instanceof QualifiedExpression method
            && isCalledLoop(method.qualifier())
            && file.types().of(method.qualifier()) == null
            && file.definitionOf(call) == null
        ? Optional.of(LOOP + "." + method.name().name())
        : Optional.empty();
  }

  private static boolean isCalledLoop(Expression receiver) {
    String name = "";
    if (receiver instanceof Name variable) {
      name = variable.name();
    } else if (receiver instanceof QualifiedExpression attribute) {
      name = attribute.name().name();
    }
    return name.equals(LOOP) || name.equals("_" + LOOP);
  }
}
