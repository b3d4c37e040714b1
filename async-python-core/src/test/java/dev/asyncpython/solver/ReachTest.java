package dev.asyncpython.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallPath;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of functions and what they call; "block" has the effect by itself. */
class ReachTest {

  private static final int FAR = 100;
  private int site;

  @Test
  void a_call_with_the_effect_is_its_own_path() {
    CallFact block = call("block");

    Reach reach = reach(List.of());

    assertThat(steps(reach.path(block, 1))).containsExactly("block");
    assertThat(reach.path(block, 0)).isEmpty();
  }

  @Test
  void a_call_of_nothing_known_reaches_nothing() {
    assertThat(reach(List.of()).path(call("unknown"), FAR)).isEmpty();
  }

  @Test
  void a_chain_gives_each_step() {
    Reach reach = reach(List.of(sync("a", "b"), sync("b", "c"), sync("c", "block")));

    assertThat(steps(reach.path(call("a"), FAR))).containsExactly("a", "b", "c", "block");
  }

  @Test
  void a_path_as_long_as_the_limit_is_given_and_a_longer_one_is_not() {
    Reach reach = reach(List.of(sync("a", "b"), sync("b", "block")));

    assertThat(reach.path(call("a"), 3)).isPresent();
    assertThat(reach.path(call("a"), 2)).isEmpty();
  }

  @Test
  void functions_that_call_themselves_or_each_other_end() {
    Reach nothing = reach(List.of(sync("a", "a"), sync("b", "c"), sync("c", "b")));
    Reach reach = reach(List.of(sync("a", "a", "b"), sync("b", "a", "block")));

    assertThat(nothing.path(call("a"), FAR)).isEmpty();
    assertThat(nothing.path(call("b"), FAR)).isEmpty();
    assertThat(steps(reach.path(call("a"), FAR))).containsExactly("a", "b", "block");
  }

  @Test
  void of_two_ways_the_shorter_one_is_given() {
    Reach reach =
        reach(List.of(sync("a", "long", "short"), sync("long", "short"), sync("short", "block")));

    assertThat(steps(reach.path(call("a"), FAR))).containsExactly("a", "short", "block");
  }

  @Test
  void of_two_ways_of_one_length_the_first_in_the_source_is_given() {
    Reach reach =
        reach(List.of(sync("a", "left", "right"), sync("right", "block"), sync("left", "block")));

    assertThat(steps(reach.path(call("a"), FAR))).containsExactly("a", "left", "block");
  }

  @Test
  void an_async_function_in_between_ends_the_way() {
    Reach reach = reach(List.of(sync("a", "b"), async("b", "block")));

    assertThat(reach.path(call("a"), FAR)).isEmpty();
    assertThat(reach.path(call("b"), FAR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void any_graph_in_any_order_gives_what_a_naive_search_gives(long seed) {
    Random random = new Random(seed);
    List<FunctionFacts> functions = graph(random);
    Reach inOrder = reach(functions);
    List<FunctionFacts> shuffled = new ArrayList<>(functions);
    Collections.shuffle(shuffled, random);
    Reach reordered = reach(shuffled);
    Map<String, FunctionFacts> byId = new TreeMap<>();
    functions.forEach(function -> byId.put(function.id(), function));

    for (FunctionFacts function : functions) {
      CallFact call = call(function.id());
      Optional<CallPath> path = inOrder.path(call, FAR);

      assertThat(reordered.path(call, FAR)).isEqualTo(path);
      int distance = naiveDistance(call, byId, new HashSet<>());
      assertThat(path.map(CallPath::distance).orElse(FAR)).isEqualTo(distance);
      path.ifPresent(found -> assertEachStepIsInTheFunctionBefore(found, byId));
    }
  }

  private static void assertEachStepIsInTheFunctionBefore(
      CallPath path, Map<String, FunctionFacts> byId) {
    for (int i = 1; i < path.steps().size(); i++) {
      int step = i;
      String caller = String.valueOf(path.steps().get(i - 1).target());
      assertThat(byId)
          .hasEntrySatisfying(
              caller, facts -> assertThat(facts.calls()).contains(path.steps().get(step)));
    }
    assertThat(path.effect().effect()).isEqualTo(Effect.BLOCKS);
  }

  /** Tries every way without repeating a function. */
  private static int naiveDistance(
      CallFact call, Map<String, FunctionFacts> byId, Set<String> open) {
    if (call.effect() == Effect.BLOCKS) {
      return 0;
    }
    FunctionFacts function = byId.get(String.valueOf(call.target()));
    if (function == null || function.async() || !open.add(function.id())) {
      return FAR;
    }
    int best = FAR;
    for (CallFact next : function.calls()) {
      best = Math.min(best, naiveDistance(next, byId, open) + 1);
    }
    open.remove(function.id());
    return best;
  }

  private List<FunctionFacts> graph(Random random) {
    List<FunctionFacts> functions = new ArrayList<>();
    int size = 3 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      String[] callees = new String[random.nextInt(4)];
      for (int j = 0; j < callees.length; j++) {
        callees[j] = random.nextInt(8) == 0 ? "block" : "f" + random.nextInt(size + 1);
      }
      functions.add(function("f" + i, random.nextInt(6) == 0, callees));
    }
    return functions;
  }

  private static Reach reach(List<FunctionFacts> functions) {
    return Reach.of(functions, call -> call.has(Effect.BLOCKS, Tier.H));
  }

  private FunctionFacts sync(String id, String... callees) {
    return function(id, false, callees);
  }

  private FunctionFacts async(String id, String... callees) {
    return function(id, true, callees);
  }

  private FunctionFacts function(String id, boolean async, String... callees) {
    List<CallFact> calls = new ArrayList<>();
    for (String callee : callees) {
      calls.add(call(callee));
    }
    return new FunctionFacts(id, id, async, calls);
  }

  private CallFact call(String callee) {
    boolean blocks = callee.equals("block");
    site++;
    return new CallFact(
        site,
        new SourceRange(site, 0, site, 1),
        callee,
        blocks ? null : callee,
        blocks ? Effect.BLOCKS : null,
        blocks ? callee : "",
        Tier.H,
        false);
  }

  private static List<String> steps(Optional<CallPath> path) {
    return path.orElseThrow().steps().stream().map(CallFact::text).toList();
  }
}
