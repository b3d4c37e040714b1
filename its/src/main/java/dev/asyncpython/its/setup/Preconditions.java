package dev.asyncpython.its.setup;

import dev.asyncpython.its.setup.Entry.Change;
import dev.asyncpython.its.setup.Entry.Right;
import dev.asyncpython.its.setup.State.Gate;
import dev.asyncpython.its.setup.State.Profile;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must hold before anything is changed. */
final class Preconditions {

  /** The right to change quality profiles, as the Web API calls it. */
  static final String PROFILE_RIGHT = "profileadmin";

  /** The right to change quality gates, as the Web API calls it. */
  static final String GATE_RIGHT = "gateadmin";

  private Preconditions() {}

  /** Checks the server and the names. */
  static void check(Request request, Wanted wanted, State state) {
    plugin(wanted, state);
    profile(request.profile(), state);
    gate(request.gate(), state);
  }

  private static void plugin(Wanted wanted, State state) {
    Set<String> missing = new TreeSet<>();
    for (Condition condition : wanted.conditions()) {
      if (!state.metrics().contains(condition.metric())) {
        missing.add(condition.metric());
      }
    }
    if (state.ourRules().isEmpty()) {
      throw new SetupException("error.noPlugin");
    }
    if (!missing.isEmpty()) {
      throw new SetupException("error.oldPlugin", String.join(", ", missing));
    }
  }

  private static void profile(String name, State state) {
    Optional<Profile> there = state.profile(name);
    if (there.isEmpty()) {
      return;
    }
    if (there.get().isBuiltIn()) {
      throw new SetupException("error.builtInProfile", name);
    }
    String parent = there.get().parent();
    // An empty one is what a run leaves that was cut off after its first step.
    if (parent.isEmpty() && there.get().ruleCount() > 0) {
      throw new SetupException("error.noParent", name, Wanted.PARENT);
    }
    if (!parent.isEmpty() && !parent.equals(Wanted.PARENT)) {
      throw new SetupException("error.otherParent", name, parent, Wanted.PARENT);
    }
  }

  private static void gate(String name, State state) {
    if (state.gate(name).filter(Gate::isBuiltIn).isPresent()) {
      throw new SetupException("error.builtInGate", name);
    }
  }

  /** Checks that the user may do all that is planned. */
  static void checkRights(Plan plan, Request request, State state) {
    Set<String> missing = new TreeSet<>();
    boolean editsProfile = state.profile(request.profile()).filter(Profile::canEdit).isPresent();
    boolean editsGate = state.gate(request.gate()).filter(Gate::canEdit).isPresent();
    for (Change change : plan.changes()) {
      String right = isOnProfiles(change.right()) ? PROFILE_RIGHT : GATE_RIGHT;
      boolean mayAnyway =
          (editsProfile && change.right() == Right.THIS_PROFILE)
              || (editsGate && change.right() == Right.THIS_GATE);
      if (!mayAnyway && !state.user().permissions().contains(right)) {
        missing.add(right);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    String text =
        missing.size() > 1 ? "error.noRights" : "error.noRight." + missing.iterator().next();
    throw new SetupException(
        state.user().hasAnalysisToken() ? "error.analysisToken" : text,
        state.user().name(),
        state.user().login());
  }

  private static boolean isOnProfiles(Right right) {
    return right == Right.PROFILES || right == Right.THIS_PROFILE;
  }
}
