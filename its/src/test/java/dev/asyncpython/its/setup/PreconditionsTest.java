package dev.asyncpython.its.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Before anything is changed. */
class PreconditionsTest {

  private static String error(States states) {
    return error(states, States.REQUEST);
  }

  private static String error(States states, Request request) {
    return catchThrowableOfType(SetupException.class, () -> states.plan(request)).key();
  }

  @Test
  void the_plugin_must_be_there() {
    assertThat(error(States.fresh().withoutPlugin())).isEqualTo("error.noPlugin");
  }

  @Test
  void the_plugin_must_have_the_measures() {
    assertThat(error(States.fresh().withoutMetric("async_errors"))).isEqualTo("error.oldPlugin");
  }

  @Test
  void built_in_names_cannot_be_taken() {
    assertThat(error(States.fresh(), named("Async Python", "mine")))
        .isEqualTo("error.builtInProfile");
    assertThat(error(States.fresh(), named("mine", "Sonar way"))).isEqualTo("error.builtInGate");
  }

  private static Request named(String profile, String gate) {
    return new Request(profile, gate, false, List.of());
  }

  @Test
  void a_profile_of_somebody_else_is_left_alone() {
    assertThat(error(States.fresh().profile(Wanted.PROFILE, "Company way", 300)))
        .isEqualTo("error.otherParent");
    assertThat(error(States.fresh().profile(Wanted.PROFILE, "", 12))).isEqualTo("error.noParent");
  }

  @Test
  void the_rights_must_do_for_all_changes() {
    assertThat(error(States.fresh().permissions())).isEqualTo("error.noRights");
    assertThat(error(States.fresh().permissions("gateadmin", "admin")))
        .isEqualTo("error.noRight.profileadmin");
    assertThat(error(States.fresh().permissions("profileadmin")))
        .isEqualTo("error.noRight.gateadmin");
    assertThat(error(States.fresh().analysisToken())).isEqualTo("error.analysisToken");
    assertThat(error(States.done().permissions(), Request.asDefault())).isEqualTo("error.noRights");
  }

  @Test
  void who_may_edit_both_needs_no_right_on_the_whole_server() {
    States states = States.done().permissions().without("async-python:ASYNC006");

    assertThat(states.plan().changes()).containsExactly(new Entry.ActivateRule("ASYNC006"));
  }

  @Test
  void nothing_to_change_needs_no_right() {
    assertThat(States.done().permissions().plan().changes()).isEmpty();
  }
}
