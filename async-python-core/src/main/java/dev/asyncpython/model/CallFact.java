package dev.asyncpython.model;

import org.jspecify.annotations.Nullable;

/**
 * A call (or what runs code without looking like one: a property, a {@code with}) in the body of a
 * function.
 *
 * @param site number of the place in its file, in source order
 * @param range where it stands
 * @param text the callee as written, for messages
 * @param target id of the function that it runs; null when unknown or outside the analysed files
 * @param effect what it does to the loop by itself; null when nothing known
 * @param effectName public name of the callable that has the effect; empty without effect
 * @param tier how sure it is that the effect hurts; {@code H} without effect
 * @param guarded true when it runs only after a test that may have told that no event loop runs
 */
public record CallFact(
    int site,
    SourceRange range,
    String text,
    @Nullable String target,
    @Nullable Effect effect,
    String effectName,
    Tier tier,
    boolean guarded) {

  /** True when the call has this effect by itself, at least as surely as asked for. */
  public boolean has(Effect wanted, Tier minimum) {
    return effect == wanted && tier.atLeast(minimum);
  }
}
