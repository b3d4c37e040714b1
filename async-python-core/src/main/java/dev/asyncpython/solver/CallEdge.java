package dev.asyncpython.solver;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of which it is known what it runs.
 *
 * @param caller the function it stands in
 * @param fact what its file tells of it
 * @param receiver the class on which a method was looked up; null for functions
 * @param targets the functions of the project of which it runs one; empty when it runs none of
 *     them. Several when only their class at run time decides: then an effect is certain only if
 *     all reach it
 * @param effect what it does by itself; null when nothing known
 * @param effectName public name of the callable that has the effect; empty without effect
 * @param tier how sure it is that the effect hurts
 */
public record CallEdge(
    FunctionNode caller,
    CallFact fact,
    @Nullable ClassNode receiver,
    List<FunctionNode> targets,
    @Nullable Effect effect,
    String effectName,
    Tier tier) {

  private static final String IS_TRUE = "=True";

  public CallEdge {
    targets = List.copyOf(targets);
  }

  /**
   * The class of the object on which the method runs that it calls; null when not known.
   *
   * @param self the class of the object on which the caller runs; null when not known
   */
  @Nullable ClassNode objectBehind(@Nullable ClassNode self) {
    if (targets.size() != 1) {
      return null;
    }
    String callee = fact.callee();
    int dot = Math.max(callee.lastIndexOf('.'), 0);
    // "super().name()", and "Base.name(self)" as one wrote before there was super().
    boolean isSame =
        callee.substring(0, dot).endsWith(String.valueOf(Reference.PARENT))
            || (dot > 0 && callee.substring(0, dot).chars().allMatch(CallEdge::isOfName));
    @Nullable ClassNode asked = receiver != null ? receiver : targets.get(0).owner();
    boolean isOfItsClass =
        asked != null && self != null && (self == asked || asked.subclasses().contains(self));
    return isSame && isOfItsClass ? self : asked;
  }

  private static boolean isOfName(int character) {
    return Character.isJavaIdentifierPart(character)
        || character == '.'
        || character == Reference.LOCAL;
  }

  /**
   * False when it needs an argument that a call of the function it stands in leaves out, or may
   * leave out for all that is known.
   */
  boolean runsAfter(CallEdge call) {
    String needs = fact.needs();
    String passed = call.fact().passed();
    if (needs.isEmpty()) {
      return true;
    }
    if (passed.equals(CallFact.ANYTHING)) {
      return false;
    }
    int colon = needs.indexOf(':');
    String position = needs.substring(0, colon);
    String name = needs.substring(colon + 1);
    List<String> arguments = List.of(passed.split(",", -1));
    if (name.endsWith(IS_TRUE)) {
      return arguments.contains(name) || arguments.contains(position + IS_TRUE);
    }
    return arguments.contains(name)
        || arguments.contains(name + IS_TRUE)
        || (!position.startsWith("-")
            && Integer.parseInt(position) < Integer.parseInt(arguments.get(0)));
  }

  /** True when only the whole project told what it does by itself. */
  public boolean isEffectLinked() {
    return effect != null && fact.effect() == null;
  }
}
