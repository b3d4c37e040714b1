package dev.asyncpython.its.setup;

import dev.asyncpython.its.setup.Entry.Change;
import dev.asyncpython.its.setup.Entry.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is missing on a server, in the order in which it is done.
 *
 * @param profile lines on the quality profile
 * @param gate lines on the quality gate
 * @param use lines on the projects that use them
 */
record Plan(List<Entry> profile, List<Entry> gate, List<Entry> use) {

  Plan {
    profile = List.copyOf(profile);
    gate = List.copyOf(gate);
    use = List.copyOf(use);
  }

  /**
   * Compares what a server has with what it shall have.
   *
   * @throws SetupException if that cannot be had there
   */
  static Plan of(Request request, Wanted wanted, State state) {
    Preconditions.check(request, wanted, state);
    Plan plan =
        new Plan(
            profile(request, wanted, state), gate(request, wanted, state), use(request, state));
    Preconditions.checkRights(plan, request, state);
    return plan;
  }

  /** All that is changed. */
  List<Change> changes() {
    return Stream.of(profile, gate, use)
        .flatMap(List::stream)
        .filter(Change.class::isInstance)
        .map(Change.class::cast)
        .toList();
  }

  private static List<Entry> profile(Request request, Wanted wanted, State state) {
    List<Entry> entries = new ArrayList<>();
    Optional<State.Profile> there = state.profile(request.profile());
    if (there.isEmpty()) {
      entries.add(new Entry.CreateProfile(request.profile()));
    }
    if (there.filter(profile -> !profile.parent().isEmpty()).isPresent()) {
      entries.add(Note.unchanged("note.inherits", Wanted.PARENT));
    } else {
      entries.add(new Entry.Inherit(request.profile(), Wanted.PARENT));
    }
    List<String> on = new ArrayList<>();
    for (String key : state.ourRules().stream().sorted().toList()) {
      if (state.isActive(Wanted.REPOSITORY, key)) {
        on.add(key);
      } else {
        entries.add(new Entry.ActivateRule(key));
      }
    }
    if (!on.isEmpty()) {
      entries.add(Note.unchanged("note.rulesOn", String.join(", ", on)));
    }
    entries.addAll(superseded(wanted, state));
    return entries;
  }

  private static List<Entry> superseded(Wanted wanted, State state) {
    List<Entry> entries = new ArrayList<>();
    List<String> off = new ArrayList<>();
    wanted
        .superseded()
        .forEach(
            (key, by) -> {
              if (!state.isActive(Wanted.BUILT_INS, key)) {
                off.add(key);
              } else if (state.ourRules().contains(by)) {
                entries.add(new Entry.DeactivateRule(key, by));
              }
            });
    if (!entries.isEmpty() && !state.inheritedCanBeOff()) {
      String keys =
          entries.stream()
              .map(entry -> ((Entry.DeactivateRule) entry).key())
              .collect(Collectors.joining(", "));
      entries.clear();
      entries.add(Note.kept("note.cannotSwitchOff", keys));
    }
    if (!off.isEmpty()) {
      entries.add(Note.unchanged("note.rulesOff", String.join(", ", off)));
    }
    return entries;
  }

  private static List<Entry> gate(Request request, Wanted wanted, State state) {
    List<Entry> entries = new ArrayList<>();
    if (state.gate(request.gate()).isEmpty()) {
      entries.add(new Entry.CreateGate(request.gate()));
    }
    for (Condition condition : wanted.conditions()) {
      Optional<Condition> there = state.condition(condition.metric());
      if (there.isEmpty()) {
        entries.add(new Entry.AddCondition(request.gate(), condition));
      } else if (there.get().equals(condition)) {
        entries.add(Note.unchanged("note.condition", condition.metric(), condition.limit()));
      } else {
        // Somebody has chosen it, most likely for old code; ours would undo that.
        entries.add(
            Note.kept(
                "note.otherThreshold", condition.metric(), there.get().limit(), condition.limit()));
      }
    }
    for (Condition condition : state.conditions()) {
      if (wanted.conditions().stream().noneMatch(ours -> sameMetric(ours, condition))) {
        entries.add(Note.kept("note.otherCondition", condition.metric(), condition.limit()));
      }
    }
    return entries;
  }

  private static boolean sameMetric(Condition one, Condition other) {
    return one.metric().equals(other.metric());
  }

  private static boolean isForAll(Entry entry) {
    return entry instanceof Entry.DefaultProfile || entry instanceof Entry.DefaultGate;
  }

  private static List<Entry> use(Request request, State state) {
    List<Entry> entries = new ArrayList<>();
    String profile = request.profile();
    String gate = request.gate();
    if (state.defaultProfile().equals(profile)) {
      entries.add(Note.unchanged("note.defaultProfile", profile));
    } else if (request.makeDefault()) {
      entries.add(new Entry.DefaultProfile(state.defaultProfile(), profile));
    }
    if (state.defaultGate().equals(gate)) {
      entries.add(Note.unchanged("note.defaultGate", gate));
    } else if (request.makeDefault()) {
      entries.add(new Entry.DefaultGate(state.defaultGate(), gate));
    }
    for (State.Project project : state.projects()) {
      entries.add(
          project.profile().equals(profile)
              ? Note.unchanged("note.projectProfile", project.key(), profile)
              : new Entry.ProjectProfile(project.key(), project.profile(), profile));
      entries.add(
          project.gate().equals(gate)
              ? Note.unchanged("note.projectGate", project.key(), gate)
              : new Entry.ProjectGate(project.key(), project.gate(), gate));
    }
    if (entries.isEmpty()) {
      entries.add(Note.toDo("note.unused"));
    } else if (entries.stream().anyMatch(Plan::isForAll)) {
      entries.add(Note.kept("note.ownChoices"));
    }
    return entries;
  }
}
