package dev.asyncpython.its.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.setup.Entry.ActivateRule;
import dev.asyncpython.its.setup.Entry.AddCondition;
import dev.asyncpython.its.setup.Entry.Change;
import dev.asyncpython.its.setup.Entry.CreateGate;
import dev.asyncpython.its.setup.Entry.CreateProfile;
import dev.asyncpython.its.setup.Entry.DeactivateRule;
import dev.asyncpython.its.setup.Entry.DefaultGate;
import dev.asyncpython.its.setup.Entry.DefaultProfile;
import dev.asyncpython.its.setup.Entry.Inherit;
import dev.asyncpython.its.setup.Entry.Note;
import dev.asyncpython.its.setup.Entry.ProjectGate;
import dev.asyncpython.its.setup.Entry.ProjectProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done for which server. */
class PlanTest {

  private static final Request DEFAULT = Request.asDefault();

  @Test
  void a_new_server_gets_all() {
    Plan plan = States.fresh().plan();

    assertThat(plan.profile())
        .containsExactly(
            new CreateProfile("Async Python + Sonar way"),
            new Inherit("Async Python + Sonar way", "Sonar way"),
            new ActivateRule("ASYNC001"),
            new ActivateRule("ASYNC004"),
            new ActivateRule("ASYNC006"),
            new DeactivateRule("S7487", "ASYNC001"),
            new DeactivateRule("S7488", "ASYNC001"),
            new DeactivateRule("S7489", "ASYNC001"),
            new DeactivateRule("S7493", "ASYNC001"),
            new DeactivateRule("S7499", "ASYNC001"),
            new DeactivateRule("S7501", "ASYNC001"),
            new DeactivateRule("S7502", "ASYNC004"));
    assertThat(plan.gate())
        .containsExactly(
            new CreateGate("Async Python"),
            condition("async_forgotten_awaits"),
            condition("async_lost_tasks"),
            condition("async_errors"));
    assertThat(plan.use()).containsExactly(Note.toDo("note.unused"));
  }

  private static AddCondition condition(String metric) {
    return new AddCondition("Async Python", new Condition(metric, "GT", "0"));
  }

  @Test
  void a_second_run_changes_nothing() {
    Plan plan = States.done().plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.profile()).extracting(Entry::label).containsOnly("unchanged");
  }

  @Test
  void only_what_is_missing_is_done() {
    Plan plan = States.done().without("async-python:ASYNC006").with("python:S7502").plan();

    assertThat(plan.changes())
        .containsExactly(new ActivateRule("ASYNC006"), new DeactivateRule("S7502", "ASYNC004"));
  }

  @Test
  void a_run_that_was_cut_off_after_its_first_step_is_taken_up() {
    List<Change> changes = States.fresh().profile(Wanted.PROFILE, "", 0).plan().changes();

    assertThat(changes).startsWith(new Inherit(Wanted.PROFILE, "Sonar way"));
    assertThat(changes).doesNotContain(new CreateProfile(Wanted.PROFILE));
  }

  @Test
  void built_in_rules_stay_where_the_server_lets_none_be_switched_off() {
    Plan plan = States.fresh().inheritedStayOn().plan();

    assertThat(plan.changes()).noneMatch(DeactivateRule.class::isInstance);
    assertThat(plan.profile())
        .contains(
            Note.kept("note.cannotSwitchOff", "S7487, S7488, S7489, S7493, S7499, S7501, S7502"));
  }

  @Test
  void conditions_of_others_and_other_thresholds_are_kept() {
    Plan plan = States.done().condition("async_errors", "40").condition("coverage", "80").plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.gate())
        .contains(
            Note.kept("note.otherThreshold", "async_errors", "> 40", "> 0"),
            Note.kept("note.otherCondition", "coverage", "> 80"),
            Note.kept("note.otherCondition", "new_violations", "> 0"));
  }

  @Test
  void the_default_is_changed_when_asked_for() {
    assertThat(States.done().plan(DEFAULT).use())
        .containsExactly(
            new DefaultProfile("Sonar way", Wanted.PROFILE),
            new DefaultGate("Sonar way", Wanted.GATE),
            Note.kept("note.ownChoices"));
  }

  @Test
  void projects_are_assigned_one_by_one() {
    Plan plan =
        States.done()
            .project("shop", "Sonar way", Wanted.GATE)
            .project("bank", Wanted.PROFILE, "Sonar way")
            .plan();

    assertThat(plan.changes())
        .containsExactly(
            new ProjectProfile("shop", "Sonar way", Wanted.PROFILE),
            new ProjectGate("bank", "Sonar way", Wanted.GATE));
    assertThat(plan.use())
        .contains(
            Note.unchanged("note.projectGate", "shop", Wanted.GATE),
            Note.unchanged("note.projectProfile", "bank", Wanted.PROFILE));
  }

  @Test
  void a_project_is_named_once() {
    assertThat(new Request("a", "b", false, List.of("shop", "shop")).projects())
        .containsExactly("shop");
  }
}
