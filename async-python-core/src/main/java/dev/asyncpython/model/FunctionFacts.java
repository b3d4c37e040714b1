package dev.asyncpython.model;

import java.util.List;
import java.util.Set;

/**
 * What one function does, as far as the event loop is concerned.
 *
 * @param id unique in its file: {@code Class.method}, {@code outer/inner}
 * @param name the name to show
 * @param range the {@code async} keyword of a coroutine function, else the function's name
 * @param traits what a call of it does
 * @param result {@link Reference} to what it returns, or yields if it is a generator; {@link
 *     Reference#UNKNOWN} when not known
 * @param calls in source order
 */
public record FunctionFacts(
    String id,
    String name,
    SourceRange range,
    Set<FunctionTrait> traits,
    String result,
    List<CallFact> calls) {

  public FunctionFacts {
    traits = Set.copyOf(traits);
    calls = List.copyOf(calls);
  }

  /** True when it has the trait. */
  public boolean is(FunctionTrait trait) {
    return traits.contains(trait);
  }
}
