package dev.asyncpython.solver;

import dev.asyncpython.model.FunctionTrait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * The shortest path that starts with a call. It goes by what methods and attributes are on an
   * object of a known class, and leaves out calls that need an argument which was not passed.
   *
   * @param call a call of any function
   * @param maximumSteps longest path to give, 1 for calls that have the effect by themselves
   * @return empty when the call reaches no effect, or only further away
   */
  public Optional<CallPath> path(CallEdge call, int maximumSteps) {
    if (maximumSteps < 1) {
      return Optional.empty();
    }
    if (hasEffect.test(call)) {
      return Optional.of(new CallPath(List.of(call)));
    }
    Deque<Step> open = new ArrayDeque<>();
    Set<Place> seen = new HashSet<>();
    add(open, seen, new Step(null, call, call.objectBehind(null), 1));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (step.length() >= maximumSteps) {
        return Optional.empty();
      }
      for (CallEdge written : function(step.call()).calls()) {
        CallEdge next = step.self() == null ? written : graph.on(step.self(), written);
        if (!next.runsAfter(step.call())) {
          continue;
        }
        Step following = new Step(step, next, next.objectBehind(step.self()), step.length() + 1);
        if (hasEffect.test(next)) {
          return Optional.of(following.path());
        }
        add(open, seen, following);
      }
    }
    return Optional.empty();
  }

  private void add(Deque<Step> open, Set<Place> seen, Step step) {
    if (reaches(step.call()) && seen.add(Place.of(function(step.call()), step))) {
      open.add(step);
    }
  }

  /** The function that a call runs; of several, the one nearest to the effect. */
  private FunctionNode function(CallEdge call) {
    return call.targets().size() == 1 ? call.targets().get(0) : nearest(call).call().caller();
  }

  /** A function, run with some arguments on an object of a class; null when that is not known. */
  private record Place(FunctionNode function, @Nullable ClassNode self, String passed) {
    static Place of(FunctionNode function, Step step) {
      return new Place(function, step.self(), step.call().fact().passed());
    }
  }

  /** A call on a path, with the calls before it. */
  private record Step(@Nullable Step before, CallEdge call, @Nullable ClassNode self, int length) {

    CallPath path() {
      List<CallEdge> calls = new ArrayList<>();
      for (@Nullable Step step = this; step != null; step = step.before()) {
        calls.add(0, step.call());
      }
      return new CallPath(calls);
    }
  }
}
