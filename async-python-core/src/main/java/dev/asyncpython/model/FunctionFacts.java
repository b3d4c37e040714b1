package dev.asyncpython.model;

import java.util.List;

/**
 * What one function does, as far as the event loop is concerned.
 *
 * @param id unique among the analysed functions
 * @param name the name to show
 * @param async true for {@code async def}: its call runs nothing until it is awaited
 * @param calls in source order
 */
public record FunctionFacts(String id, String name, boolean async, List<CallFact> calls) {

  public FunctionFacts {
    calls = List.copyOf(calls);
  }
}
