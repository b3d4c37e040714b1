package dev.asyncpython.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call (or what runs code without looking like one: a property, a {@code with}) in the body of a
 * function.
 *
 * @param range where an issue on it stands: the callee of a call
 * @param text the callee as written, for messages
 * @param callee {@link Reference} to what it runs; {@link Reference#UNKNOWN} when only its effect
 *     is known
 * @param use how it runs it
 * @param effect what it does to the loop by itself; null when nothing known
 * @param effectName public name of the callable that has the effect; empty without effect
 * @param tier how sure it is that the effect hurts; {@code H} without effect
 * @param traits what else is known
 * @param builtins keys of the rules of SonarSource that report this very call
 * @param needs the argument without which it does not run and that callers of the function may
 *     leave out: position, colon, name, {@code =True} if it must be that; empty when it runs with
 *     any arguments
 * @param passed how many positional arguments it passes, and the names of the others, with commas,
 *     without those that are None or False, and {@code =True} after the names and positions of
 *     those that are; {@code *} when that is not known
 */
public record CallFact(
    SourceRange range,
    String text,
    String callee,
    Use use,
    @Nullable Effect effect,
    String effectName,
    Tier tier,
    Set<CallTrait> traits,
    Set<String> builtins,
    String needs,
    String passed) {

  /** {@link #passed} of a call of which it is not known. */
  public static final String ANYTHING = "*";

  public CallFact {
    traits = Set.copyOf(traits);
    builtins = Set.copyOf(builtins);
  }

  /** True when it has the trait. */
  public boolean is(CallTrait trait) {
    return traits.contains(trait);
  }
}
