package dev.asyncpython.solver;

import dev.asyncpython.model.FunctionTrait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which synchronous functions reach an effect, with one shortest path each. Breadth first from the
 * effects back through callers, so that callees come before callers and each function once, however
 * they call each other: linear in the number of calls, no recursion, and the result does not depend
 * on the order in which functions are given.
 */
public final class Reach {

  /** For each function that reaches the effect: the call in it that is nearest to the effect. */
  private final IdentityHashMap<FunctionNode, Way> ways = new IdentityHashMap<>();

  private final CallGraph graph;

  private final Predicate<CallEdge> hasEffect;

  private final Predicate<CallEdge> leadsOn;

  private Reach(CallGraph graph, Predicate<CallEdge> hasEffect, Predicate<CallEdge> leadsOn) {
    this.graph = graph;
    this.hasEffect = hasEffect;
    this.leadsOn = leadsOn;
  }

  private record Way(CallEdge call, int length) {}

  /**
   * Solves for one effect.
   *
   * @param graph all functions, and which runs which
   * @param hasEffect tells the calls that have the effect by themselves
   * @param leadsOn tells the calls that are followed into the functions they run
   */
  public static Reach of(
      CallGraph graph, Predicate<CallEdge> hasEffect, Predicate<CallEdge> leadsOn) {
    Reach reach = new Reach(graph, hasEffect, leadsOn);
    reach.solve(graph.functions());
    return reach;
  }

  private void solve(Collection<FunctionNode> functions) {
    IdentityHashMap<FunctionNode, List<CallEdge>> callers = new IdentityHashMap<>();
    IdentityHashMap<CallEdge, Integer> open = new IdentityHashMap<>();
    Deque<FunctionNode> reached = new ArrayDeque<>();
    for (FunctionNode function : functions) {
      // An async function's call runs nothing; who awaits it gets its own issue inside it.
      if (function.is(FunctionTrait.ASYNC)) {
        continue;
      }
      for (CallEdge call : function.calls()) {
        if (hasEffect.test(call) && !ways.containsKey(function)) {
          ways.put(function, new Way(call, 1));
          reached.add(function);
        }
        if (!call.targets().isEmpty() && leadsOn.test(call)) {
          open.put(call, call.targets().size());
          for (FunctionNode target : call.targets()) {
            callers.computeIfAbsent(target, key -> new ArrayList<>()).add(call);
          }
        }
      }
    }
    while (!reached.isEmpty()) {
      for (CallEdge call : callers.getOrDefault(reached.remove(), List.of())) {
        int left = open.merge(call, -1, Integer::sum);
        if (left == 0 && !ways.containsKey(call.caller())) {
          ways.put(call.caller(), new Way(call, 1 + nearest(call).length()));
          reached.add(call.caller());
        }
      }
    }
    ways.replaceAll((function, way) -> firstInSource(function, way));
  }

  /** Of several ways of one length, the one whose call comes first in the function. */
  private Way firstInSource(FunctionNode function, Way found) {
    for (CallEdge call : function.calls()) {
      if (length(call) == found.length()) {
        return new Way(call, found.length());
      }
    }
    return found;
  }

  /** Of several functions that a call may run, the way of the one nearest to the effect. */
  private Way nearest(CallEdge call) {
    @Nullable Way nearest = null;
    for (FunctionNode target : call.targets()) {
      Way way = ways.get(target);
      if (way != null && (nearest == null || way.length() < nearest.length())) {
        nearest = way;
      }
    }
    if (nearest == null) {
      throw new IllegalStateException("Nothing reached by " + call.fact().text());
    }
    return nearest;
  }

  private boolean reaches(CallEdge call) {
    return !call.targets().isEmpty()
        && leadsOn.test(call)
        && call.targets().stream().allMatch(ways::containsKey);
  }

  /**
   * The shortest path that starts with a call. A path on which an object of a known class would run
   * an override instead of the method that leads on is no path, nor is one that leads through a
   * call that needs an argument which was not passed.
   *
   * @param call a call of any function
   * @param maximumSteps longest path to give, 1 for calls that have the effect by themselves
   * @return empty when the call reaches no effect, or only further away
   */
  public Optional<CallPath> path(CallEdge call, int maximumSteps) {
    List<CallEdge> steps = new ArrayList<>();
    @Nullable CallEdge step = call;
    @Nullable ClassNode self = null;
    while (step != null && steps.size() < maximumSteps) {
      steps.add(step);
      if (hasEffect.test(step)) {
        return Optional.of(new CallPath(steps));
      }
      if (!reaches(step) || isOverridden(step, self)) {
        return Optional.empty();
      }
      self = objectBehind(step, self);
      step = next(step);
    }
    return Optional.empty();
  }

  /** The call that leads on from a call; null when its arguments exclude all that would. */
  private @Nullable CallEdge next(CallEdge call) {
    CallEdge shortest = nearest(call).call();
    if (shortest.runsAfter(call)) {
      return shortest;
    }
    @Nullable CallEdge next = null;
    int least = Integer.MAX_VALUE;
    for (CallEdge other : shortest.caller().calls()) {
      int length = length(other);
      if (length > 0 && length < least && other.runsAfter(call)) {
        next = other;
        least = length;
      }
    }
    return next;
  }

  /** How many calls lead from a call to the effect, itself included; 0 when none do. */
  private int length(CallEdge call) {
    return hasEffect.test(call) ? 1 : reaches(call) ? 1 + nearest(call).length() : 0;
  }

  private boolean isOverridden(CallEdge call, @Nullable ClassNode self) {
    return self != null
        && call.targets().size() == 1
        && call.ownMethod()
            .filter(method -> !graph.runs(self, method, call.targets().get(0)))
            .isPresent();
  }

  /** The class of the object whose method a call runs; null when not known. */
  private static @Nullable ClassNode objectBehind(CallEdge call, @Nullable ClassNode self) {
    if (call.targets().size() > 1) {
      return null;
    }
    return call.ownMethod().isPresent() || call.isOfParent() ? self : call.receiver();
  }
}
