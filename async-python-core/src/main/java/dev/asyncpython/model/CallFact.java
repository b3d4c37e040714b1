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
    Set<String> builtins) {

  public CallFact {
    traits = Set.copyOf(traits);
    builtins = Set.copyOf(builtins);
  }

  /** True when it has the trait. */
  public boolean is(CallTrait trait) {
    return traits.contains(trait);
  }
}
