package dev.asyncpython.solver;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallPath;
import dev.asyncpython.model.FunctionFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which synchronous functions reach an effect, with one shortest path each. Breadth first from the
 * effects back through callers: linear in the number of calls, no recursion, and the result does
 * not depend on the order in which functions are given.
 */
public final class Reach {

  /** For each function that reaches the effect: the call in it that is nearest to the effect. */
  private final Map<String, CallFact> next = new HashMap<>();

  private final Predicate<CallFact> hasEffect;

  private final Predicate<CallFact> leadsOn;

  private Reach(Predicate<CallFact> hasEffect, Predicate<CallFact> leadsOn) {
    this.hasEffect = hasEffect;
    this.leadsOn = leadsOn;
  }

  /**
   * Solves for one effect.
   *
   * @param functions all functions, in any order
   * @param hasEffect tells the calls that have the effect by themselves
   */
  public static Reach of(Collection<FunctionFacts> functions, Predicate<CallFact> hasEffect) {
    return of(functions, hasEffect, call -> true);
  }

  /**
   * Solves for one effect.
   *
   * @param functions all functions, in any order
   * @param hasEffect tells the calls that have the effect by themselves
   * @param leadsOn tells the calls that are followed into the function they run
   */
  public static Reach of(
      Collection<FunctionFacts> functions,
      Predicate<CallFact> hasEffect,
      Predicate<CallFact> leadsOn) {
    Reach reach = new Reach(hasEffect, leadsOn);
    reach.solve(functions);
    return reach;
  }

  private void solve(Collection<FunctionFacts> functions) {
    Map<String, List<Caller>> callers = new HashMap<>();
    Map<String, CallFact> layer = new LinkedHashMap<>();
    for (FunctionFacts function : functions) {
      // An async function's call runs nothing; who awaits it gets its own issue inside it.
      if (function.async()) {
        continue;
      }
      for (CallFact call : function.calls()) {
        if (hasEffect.test(call)) {
          layer.merge(function.id(), call, Reach::first);
        }
        if (call.target() != null && leadsOn.test(call)) {
          callers
              .computeIfAbsent(call.target(), key -> new ArrayList<>())
              .add(new Caller(function.id(), call));
        }
      }
    }
    while (!layer.isEmpty()) {
      next.putAll(layer);
      Map<String, CallFact> following = new LinkedHashMap<>();
      for (String reached : layer.keySet()) {
        for (Caller caller : callers.getOrDefault(reached, List.of())) {
          if (!next.containsKey(caller.function())) {
            following.merge(caller.function(), caller.call(), Reach::first);
          }
        }
      }
      layer = following;
    }
  }

  /**
   * The shortest path that starts with a call.
   *
   * @param call a call of any function
   * @param maximumSteps longest path to give, 1 for calls that have the effect by themselves
   * @return empty when the call reaches no effect, or only further away
   */
  public Optional<CallPath> path(CallFact call, int maximumSteps) {
    List<CallFact> steps = new ArrayList<>();
    @Nullable CallFact step = call;
    while (step != null && steps.size() < maximumSteps) {
      steps.add(step);
      if (hasEffect.test(step)) {
        return Optional.of(new CallPath(steps));
      }
      step = step.target() == null || !leadsOn.test(step) ? null : next.get(step.target());
    }
    return Optional.empty();
  }

  private static CallFact first(CallFact one, CallFact other) {
    return one.site() <= other.site() ? one : other;
  }

  private record Caller(String function, CallFact call) {}
}
