package dev.asyncpython.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.Tier;
import dev.asyncpython.model.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Graphs of functions and what they call, made by hand; {@code m.py} and {@code n.py}. */
class ProjectAnalysisTest {

  private static final Messages ENGLISH = Messages.load(Language.EN);
  private static final KnownApis KNOWLEDGE = KnownApis.load();

  private final ProjectBuilder project = new ProjectBuilder();
  private final ProjectBuilder.Module main = project.file("m.py");
  private final ProjectBuilder.Module other = project.file("n.py");
  private final ProjectBuilder.Function start = main.function("start", FunctionTrait.ASYNC);

  private List<Finding> run(PathRule... rules) {
    return run(Set.of(), /* partial= */ false, rules);
  }

  private List<Finding> run(Set<String> builtins, boolean partial, PathRule... rules) {
    return ProjectAnalysis.run(
            project.build(),
            List.of(rules),
            new ProjectAnalysis.Settings(ENGLISH, KNOWLEDGE, builtins, partial))
        .findings();
  }

  /** The texts of the calls on the only path. */
  private List<String> path() {
    assertThat(run(ProjectBuilder.blocking(6))).hasSize(1);
    return run(ProjectBuilder.blocking(6)).get(0).flow().stream()
        .skip(1)
        .map(step -> step.message())
        .toList();
  }

  private void assertSilent() {
    assertThat(run(ProjectBuilder.blocking(6))).isEmpty();
  }

  @Test
  void a_path_gives_each_step() {
    start.calls("n.a");
    other.function("a").calls("@b");
    other.function("b").blocks();

    assertThat(path())
        .containsExactly("Calls \"n.a()\".", "Calls \"@b()\".", "\"time.sleep\" blocks here.");
  }

  @Test
  void what_the_file_itself_tells_is_for_the_check_to_report() {
    start.blocks();

    assertSilent();
  }

  @Test
  void the_shorter_of_two_ways_is_given() {
    start.calls("n.a");
    other.function("a").calls("@far").calls("@near");
    other.function("far").calls("@near");
    other.function("near").blocks();

    assertThat(path()).hasSize(3).contains("Calls \"@near()\".");
  }

  @Test
  void of_two_ways_of_one_length_the_first_in_the_source_is_given() {
    start.calls("n.a");
    other.function("a").calls("@left").calls("@right");
    other.function("right").blocks();
    other.function("left").blocks();

    assertThat(path()).contains("Calls \"@left()\".");
  }

  @Test
  void an_async_function_in_between_ends_the_way() {
    start.calls("n.a");
    other.function("a").calls("@b");
    other.function("b", FunctionTrait.ASYNC).blocks();

    assertSilent();
  }

  @Test
  void nothing_is_known_behind_an_opaque_function() {
    start.calls("n.a");
    other.function("a", FunctionTrait.OPAQUE).blocks();

    assertSilent();
  }

  @Test
  void a_generator_runs_when_it_is_consumed() {
    start.calls("n.rows");
    other.function("rows", FunctionTrait.GENERATOR).blocks();
    assertSilent();

    start.calls("n.rows", Use.CONSUME);
    assertThat(path()).hasSize(2);
  }

  @Test
  void a_context_manager_runs_when_it_is_entered() {
    start.calls("n.opened").calls("n.opened", Use.CONSUME);
    other.function("opened", FunctionTrait.GENERATOR, FunctionTrait.CONTEXT_MANAGER).blocks();
    assertSilent();

    start.calls("n.opened", Use.ENTER);
    assertThat(path()).hasSize(2);
  }

  @Test
  void a_property_runs_when_it_is_read() {
    other
        .type("C", List.of(), Map.of(), "value")
        .function("C.value", FunctionTrait.PROPERTY)
        .blocks();
    start.calls("n.C().value");
    assertSilent();

    start.calls("n.C().value", Use.READ);
    assertThat(path()).hasSize(2);
  }

  @Test
  void a_method_runs_when_it_is_called_and_not_when_it_is_read() {
    other.type("C", List.of(), Map.of(), "load").function("C.load").blocks();
    start.calls("n.C().load", Use.READ);
    assertSilent();

    start.calls("n.C().load");
    assertThat(path()).hasSize(2);
  }

  @Test
  void the_loop_runs_its_callbacks() {
    start.calls("n.a", Use.CALLBACK);
    other.function("a").blocks();

    assertThat(path()).hasSize(2);
  }

  @Test
  void an_abstract_method_blocks_when_each_override_does_and_all_are_known() {
    other.type("Base", List.of(), Map.of(), "load").function("Base.load", FunctionTrait.ABSTRACT);
    other.type("One", List.of("@Base"), Map.of(), "load").function("One.load").blocks();
    start.calls("n.Base%.load");
    assertThat(path()).hasSize(2);
    assertThat(run(Set.of(), /* partial= */ true, ProjectBuilder.blocking(6))).isEmpty();

    main.type("Two", List.of("n.Base"), Map.of(), "load").function("Two.load");
    assertSilent();
  }

  @Test
  void a_name_that_two_files_have_stands_for_neither() {
    project.file("one/x.py").function("f").blocks();
    start.calls("x.f");
    assertThat(path()).hasSize(2);

    project.file("two/x.py").function("f").blocks();
    assertSilent();
  }

  @Test
  void a_receiver_that_another_file_gives_makes_a_direct_finding() {
    other.name("session", "requests.Session()");
    start.calls("n.session.get");

    List<Finding> findings = run(ProjectBuilder.blocking(6));

    assertThat(findings)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("Blocking call \"requests.Session.get\" in async function \"start\"");
    assertThat(findings.get(0).flow()).hasSize(2);
  }

  @Test
  void what_is_awaited_does_not_block_by_itself() {
    other.name("session", "requests.Session()");
    start.calls("n.session.get", Use.CALL, CallTrait.QUIET);

    assertSilent();
  }

  @Test
  void a_call_that_a_rule_of_sonarsource_reports_is_left_to_it() {
    start.calls("n.a");
    other.function("a").hasWhatBuiltinReports("S7499");

    assertThat(run(Set.of("S7499"), false, ProjectBuilder.blocking(6))).isEmpty();
    assertThat(run(Set.of("S7488"), false, ProjectBuilder.blocking(6))).hasSize(1);
    assertThat(run(ProjectBuilder.blocking(6))).hasSize(1);
  }

  @Test
  void tiers_below_the_minimum_are_not_reported() {
    start.calls("n.a");
    other.function("a").has(Effect.BLOCKS, "os.listdir", Tier.M);

    assertThat(run(new PathRule("ASYNC001", Effect.BLOCKS, Tier.H, 6))).isEmpty();
    assertThat(run(new PathRule("ASYNC001", Effect.BLOCKS, Tier.M, 6))).hasSize(1);
  }

  @Test
  void at_the_start_of_a_program_only_those_who_ask_for_more_are_told() {
    start.calls("n.a", Use.CALL, CallTrait.AT_START);
    other.function("a").blocks();

    assertThat(run(new PathRule("ASYNC001", Effect.BLOCKS, Tier.H, 6))).isEmpty();
    assertThat(run(new PathRule("ASYNC001", Effect.BLOCKS, Tier.M, 6))).hasSize(1);
  }

  @Test
  void a_guard_keeps_a_second_loop_from_starting_but_not_a_call_from_blocking() {
    PathRule loops = new PathRule("ASYNC002", Effect.RUNS_LOOP, Tier.L, 6);
    start.calls("n.a");
    other
        .function("a")
        .has(Effect.RUNS_LOOP, "asyncio.run", Tier.H, CallTrait.GUARDED)
        .blocks(CallTrait.GUARDED);

    assertThat(run(loops, ProjectBuilder.blocking(6)))
        .extracting(Finding::rule)
        .containsExactly("ASYNC001");
  }

  @Test
  void each_rule_has_its_own_effect_and_one_call_may_have_several() {
    start.calls("n.a");
    other
        .function("a")
        .has(Effect.WAITS, "concurrent.futures.Future.result", Tier.H)
        .has(Effect.RUNS_LOOP, "asyncio.run", Tier.H)
        .blocks();

    assertThat(
            run(
                new PathRule("ASYNC007", Effect.WAITS, Tier.H, 6),
                new PathRule("ASYNC002", Effect.RUNS_LOOP, Tier.L, 6),
                ProjectBuilder.blocking(6)))
        .extracting(Finding::rule)
        .containsExactly("ASYNC001", "ASYNC002", "ASYNC007");
  }

  @Test
  void messages_are_in_the_language_of_the_analysis() {
    start.calls("n.a");
    other.function("a").blocks();

    List<Finding> findings =
        ProjectAnalysis.run(
                project.build(),
                List.of(ProjectBuilder.blocking(6)),
                new ProjectAnalysis.Settings(
                    Messages.load(Language.FR), KNOWLEDGE, Set.of(), /* partial= */ false))
            .findings();

    assertThat(findings.get(0).message()).contains("n.a()").contains("bloque la boucle");
    assertThat(findings.get(0).flow().get(1).message()).startsWith("Appelle");
  }
}
