package dev.asyncpython.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any project: random ones, made of seeds, and ones that are deep. */
class ProjectLawsTest {

  private static final int FAR = 100;
  private static final int DEEP = 10_000;
  private static final ProjectAnalysis.Settings SETTINGS =
      new ProjectAnalysis.Settings(
          Messages.load(Language.EN), KnownApis.load(), Set.of(), /* partial= */ false);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  private static List<Finding> run(List<ProjectFile> files, int depth) {
    return ProjectAnalysis.run(files, List.of(ProjectBuilder.blocking(depth)), SETTINGS).findings();
  }

  @Test
  void the_random_projects_have_findings_of_many_lengths() {
    Map<Integer, Integer> lengths = new TreeMap<>();
    seeds()
        .forEach(
            seed ->
                RandomProject.of(seed)
                    .naiveDistances(FAR)
                    .values()
                    .forEach(steps -> lengths.merge(steps, 1, Integer::sum)));

    assertThat(lengths.keySet()).contains(2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_result_is_that_of_a_naive_search(long seed) {
    RandomProject project = RandomProject.of(seed);
    List<ProjectFile> files = project.build();

    for (int depth : new int[] {FAR, 6, 3, 2, 1}) {
      assertThat(distances(files, run(files, depth))).isEqualTo(project.naiveDistances(depth));
    }
  }

  /** The same form as that of the naive search. */
  private static Map<String, Integer> distances(List<ProjectFile> files, List<Finding> findings) {
    Map<String, String> calls = new HashMap<>();
    for (ProjectFile file : files) {
      for (FunctionFacts function : file.facts().functions()) {
        for (int i = 0; i < function.calls().size(); i++) {
          int line = function.calls().get(i).range().startLine();
          calls.put(file.path() + ":" + line, file.path() + "#" + function.id() + " " + i);
        }
      }
    }
    Map<String, Integer> distances = new TreeMap<>();
    for (Finding finding : findings) {
      String call = finding.file() + ":" + finding.range().startLine();
      distances.put(calls.getOrDefault(call, call), finding.flow().size() - 1);
    }
    assertThat(distances).hasSameSizeAs(findings);
    return distances;
  }

  /** Two more, whose classes Python does not look up depth first. */
  static LongStream hierarchies() {
    return LongStream.concat(seeds(), LongStream.of(2616, 3025));
  }

  @ParameterizedTest
  @MethodSource("hierarchies")
  void on_objects_of_known_classes_nothing_is_found_that_python_would_not_run(long seed) {
    RandomHierarchy classes = RandomHierarchy.of(seed);
    List<ProjectFile> files = classes.build();

    for (int depth : new int[] {FAR, 6, 3}) {
      Map<Integer, Integer> distances = classes.naiveDistances(depth);
      for (Finding finding : run(files, depth)) {
        // The function has the first line of its file.
        int call = finding.range().startLine() - 2;
        assertThat(distances).containsKey(call);
        assertThat(finding.flow().size() - 1).isGreaterThanOrEqualTo(distances.get(call));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void each_step_is_a_call_in_the_function_that_the_step_before_runs(long seed) {
    List<ProjectFile> files = RandomProject.of(seed).build();
    Map<String, FunctionFacts> functions = new HashMap<>();
    for (ProjectFile file : files) {
      for (FunctionFacts function : file.facts().functions()) {
        function
            .calls()
            .forEach(call -> functions.put(file.path() + call.range().startLine(), function));
      }
    }

    for (Finding finding : run(files, FAR)) {
      List<FunctionFacts> callers =
          finding.flow().stream()
              .skip(1)
              .map(step -> functions.get(step.file() + step.range().startLine()))
              .toList();
      assertThat(callers).doesNotContainNull().doesNotHaveDuplicates();
      assertThat(callers.get(0).is(FunctionTrait.ASYNC)).isTrue();
      assertThat(callers.subList(1, callers.size())).noneMatch(f -> f.is(FunctionTrait.ASYNC));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_files_changes_nothing(long seed) {
    List<ProjectFile> files = RandomProject.of(seed).build();
    List<ProjectFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(run(shuffled, FAR)).isEqualTo(run(files, FAR));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void running_twice_gives_equal_lists(long seed) {
    List<ProjectFile> files = RandomProject.of(seed).build();

    assertThat(run(files, FAR)).isEqualTo(run(RandomProject.of(seed).build(), FAR));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void other_names_change_only_names(long seed) {
    List<Finding> before = run(RandomProject.of(seed).build(), FAR);
    List<Finding> after = run(RandomProject.renamed(seed, "Renamed").build(), FAR);

    assertThat(ProjectBuilder.described(after)).isEqualTo(ProjectBuilder.described(before));
    assertThat(after.stream().map(finding -> finding.message().replace("Renamed", "")))
        .isEqualTo(before.stream().map(Finding::message).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void one_more_call_removes_no_finding_and_makes_no_path_longer(long seed) {
    RandomProject project = RandomProject.of(seed);
    List<ProjectFile> files = project.build();
    Map<String, Integer> before = distances(files, run(files, 6));

    for (int i = 0; i < 5; i++) {
      List<ProjectFile> more = RandomProject.of(seed).withOneMoreCall(seed * 10 + i).build();
      Map<String, Integer> after = distances(more, run(more, 6));

      before.forEach(
          (call, steps) ->
              assertThat(after)
                  .hasEntrySatisfying(call, now -> assertThat(now).isLessThanOrEqualTo(steps)));
    }
  }

  @Test
  void a_chain_of_ten_thousand_functions_through_a_hundred_files_is_followed() {
    ProjectBuilder project = new ProjectBuilder();
    for (int i = 0; i < DEEP; i++) {
      ProjectBuilder.Function function = project.file("app/m" + i % 100 + ".py").function("f" + i);
      if (i + 1 < DEEP) {
        function.calls("app.m" + (i + 1) % 100 + ".f" + (i + 1));
      } else {
        function.blocks();
      }
    }
    project.file("main.py").function("main", FunctionTrait.ASYNC).calls("app.m0.f0");
    List<ProjectFile> files = project.build();

    assertThat(run(files, DEEP + 1))
        .singleElement()
        .satisfies(finding -> assertThat(finding.flow()).hasSize(DEEP + 2));
    assertThat(run(files, DEEP)).isEmpty();
    assertThat(run(files, 6)).isEmpty();
  }

  @Test
  void ten_thousand_functions_in_one_cycle_are_followed() {
    ProjectBuilder project = new ProjectBuilder();
    for (int i = 0; i < DEEP; i++) {
      project
          .file("app/m" + i % 100 + ".py")
          .function("f" + i)
          .calls("app.m" + (i + 1) % DEEP % 100 + ".f" + (i + 1) % DEEP);
    }
    ProjectBuilder.Module main = project.file("main.py");
    main.function("main", FunctionTrait.ASYNC).calls("app.m0.f0").calls(".app.m5.f5");
    assertThat(run(project.build(), 2 * DEEP)).isEmpty();

    project.file("app/m7.py").function("g").blocks();
    project.file("app/m5.py").function("h", FunctionTrait.ASYNC).calls("app.m7.g");
    assertThat(run(project.build(), 2 * DEEP)).hasSize(1);
  }

  @Test
  void a_name_that_ten_thousand_files_pass_on_is_found_or_not_but_nothing_breaks() {
    ProjectBuilder project = new ProjectBuilder();
    for (int i = 0; i < DEEP; i++) {
      project.file("app/m" + i + ".py").name("x", "app.m" + (i + 1) + ".x");
    }
    project.file("app/m" + DEEP + ".py").function("x").blocks();
    project
        .file("main.py")
        .function("main", FunctionTrait.ASYNC)
        .calls("app.m0.x")
        .calls("app.m" + (DEEP - 3) + ".x");

    assertThat(run(project.build(), 6)).isNotEmpty();
  }

  @Test
  void a_name_that_ten_thousand_files_pass_on_by_a_star_breaks_nothing() {
    ProjectBuilder project = new ProjectBuilder();
    for (int i = 0; i < DEEP; i++) {
      project.file("app/m" + i + ".py").star("app.m" + (i + 1) % DEEP);
    }
    project.file("app/m" + (DEEP - 1) + ".py").function("x").blocks();
    project
        .file("main.py")
        .function("main", FunctionTrait.ASYNC)
        .calls("app.m0.x")
        .calls("app.m0.y")
        .calls("app.m" + (DEEP - 3) + ".x");

    assertThat(run(project.build(), 6)).isNotEmpty();
  }

  @Test
  void ten_thousand_members_of_members_break_nothing() {
    ProjectBuilder project = new ProjectBuilder();
    ProjectBuilder.Module module = project.file("app/m.py");
    for (int i = 0; i < DEEP; i++) {
      module.type("C" + i, List.of(), Map.of("next", "@C" + (i + 1) + "()"));
    }
    module.type("C" + DEEP, List.of(), Map.of(), "load").function("C" + DEEP + ".load").blocks();
    module
        .function("main", FunctionTrait.ASYNC)
        .calls("@C0()" + ".next".repeat(DEEP) + ".load")
        .calls("@C" + (DEEP - 3) + "()" + ".next".repeat(3) + ".load");

    assertThat(run(project.build(), 6)).isNotEmpty();
  }

  @Test
  void ten_thousand_base_classes_break_nothing() {
    ProjectBuilder project = new ProjectBuilder();
    for (int i = 0; i < DEEP; i++) {
      project
          .file("app/m" + i % 100 + ".py")
          .type("C" + i, List.of("app.m" + (i + 1) % 100 + ".C" + (i + 1)), Map.of());
    }
    ProjectBuilder.Module last = project.file("app/m" + DEEP % 100 + ".py");
    last.type("C" + DEEP, List.of(), Map.of(), "load").function("C" + DEEP + ".load").blocks();
    project
        .file("main.py")
        .function("main", FunctionTrait.ASYNC)
        .calls("app.m0.C0().load")
        .calls("app.m" + (DEEP - 3) % 100 + ".C" + (DEEP - 3) + "().load");

    assertThat(run(project.build(), 6)).isNotEmpty();
  }

  @Test
  void ten_thousand_functions_that_return_what_the_next_one_returns_break_nothing() {
    ProjectBuilder project = new ProjectBuilder();
    ProjectBuilder.Module module = project.file("app/m.py");
    module.type("C", List.of(), Map.of(), "load").function("C.load").blocks();
    for (int i = 0; i < DEEP; i++) {
      module.function("f" + i).returns("@f" + (i + 1) + "()");
    }
    module.function("f" + DEEP).returns("@C()");
    module
        .function("main", FunctionTrait.ASYNC)
        .calls("@f0().load")
        .calls("@f" + (DEEP - 3) + "().load");

    assertThat(run(project.build(), 6)).isNotEmpty();
  }

  @Test
  void what_refers_to_itself_is_not_known() {
    ProjectBuilder project = new ProjectBuilder();
    ProjectBuilder.Module module = project.file("app/m.py");
    module.name("x", "app.m.x").name("y", "app.m.z").name("z", "app.m.y.member").star("app.m");
    module.type("C", List.of("@C"), Map.of("me", "@C().me", "other", "@D().other"));
    module.type("D", List.of("@C", "@D"), Map.of("other", "@C().other"));
    module.function("f").returns("@f()").calls("@f");
    module.function("g").returns("@h()()");
    module.function("h").returns("@g()()");
    module
        .function("main", FunctionTrait.ASYNC)
        .calls("app.m.x")
        .calls("app.m.y")
        .calls("app.m.z.member")
        .calls("@C().load")
        .calls("@C().me.load")
        .calls("@D().other.load")
        .calls("@D^.load")
        .calls("@f().load")
        .calls("@g().load");

    assertThat(run(project.build(), 6)).isEmpty();
  }

  @Test
  void an_empty_project_has_no_findings() {
    assertThat(run(List.of(), 6)).isEmpty();
  }
}
