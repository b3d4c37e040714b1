package dev.asyncpython.model;

import java.util.List;

/**
 * What the analysis of the whole project reports.
 *
 * @param rule the rule's key
 * @param file {@link ModuleFacts#file()} of the file it stands in
 * @param range where it stands: the callee of the call in the {@code async def}
 * @param message in the language of the analysis
 * @param api public name of the library function at the end of the flow
 * @param flow from the {@code async def} to the call that has the effect, each step in its file
 */
public record Finding(
    String rule, String file, SourceRange range, String message, String api, List<Step> flow) {

  public Finding {
    flow = List.copyOf(flow);
  }

  /** How many calls lead to the effect, the one that has it included: 1 when it stands there. */
  public int calls() {
    // The first step is the function.
    return flow.size() - 1;
  }

  /**
   * A place on the way.
   *
   * @param file {@link ModuleFacts#file()} of its file
   * @param range where it stands
   * @param message what happens there
   */
  public record Step(String file, SourceRange range, String message) {}
}
