package dev.asyncpython.its.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Servers in all conditions, for the tests; the methods change one thing and return this. */
final class States {

  static final Wanted WANTED = Wanted.load();
  static final Request REQUEST = new Request(Wanted.PROFILE, Wanted.GATE, false, List.of());

  private Set<String> permissions = Set.of("profileadmin", "gateadmin");
  private boolean hasAnalysisToken = false;
  private boolean canEdit = true;
  private final List<State.Profile> profiles = new ArrayList<>();
  private Set<String> ours = new TreeSet<>(Set.of("ASYNC001", "ASYNC004", "ASYNC006"));
  private final Set<String> active = new HashSet<>();
  private boolean inheritedCanBeOff = true;
  private final List<State.Gate> gates = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private Set<String> metrics = new HashSet<>();
  private final List<State.Project> projects = new ArrayList<>();

  /** The plugin is installed; nobody has done anything. */
  static States fresh() {
    States states = new States();
    states.profiles.add(new State.Profile("sw", "Sonar way", "", true, 300, true, false));
    states.profiles.add(new State.Profile("ap", "Async Python", "", true, 16, false, false));
    states.gates.add(new State.Gate("Sonar way", true, true, false));
    WANTED.superseded().keySet().forEach(key -> states.active.add("python:" + key));
    states.active.add("python:S100");
    WANTED.conditions().forEach(condition -> states.metrics.add(condition.metric()));
    return states;
  }

  /** As after a run, without use. */
  static States done() {
    States states = fresh().profile(Wanted.PROFILE, "Sonar way", 300).gate(Wanted.GATE, false);
    WANTED.superseded().keySet().forEach(key -> states.active.remove("python:" + key));
    states.ours.forEach(key -> states.active.add("async-python:" + key));
    states.conditions.addAll(WANTED.conditions());
    states.conditions.add(new Condition("new_violations", "GT", "0"));
    return states;
  }

  States profile(String name, String parent, long rules) {
    profiles.add(new State.Profile("key", name, parent, false, rules, false, canEdit));
    return this;
  }

  States gate(String name, boolean isBuiltIn) {
    gates.add(new State.Gate(name, isBuiltIn, false, canEdit));
    return this;
  }

  States condition(String metric, String threshold) {
    conditions.removeIf(condition -> condition.metric().equals(metric));
    conditions.add(new Condition(metric, "GT", threshold));
    return this;
  }

  States without(String rule) {
    active.remove(rule);
    return this;
  }

  States with(String rule) {
    active.add(rule);
    return this;
  }

  States permissions(String... names) {
    permissions = Set.of(names);
    return this;
  }

  States analysisToken() {
    hasAnalysisToken = true;
    return permissions("scan");
  }

  States inheritedStayOn() {
    inheritedCanBeOff = false;
    return this;
  }

  States withoutPlugin() {
    ours = Set.of();
    metrics = Set.of();
    return this;
  }

  States withoutMetric(String metric) {
    metrics.remove(metric);
    return this;
  }

  States project(String key, String profile, String gate) {
    projects.add(new State.Project(key, profile, gate));
    return this;
  }

  State get() {
    return new State(
        new State.User("ada", "Ada", permissions, hasAnalysisToken),
        profiles,
        ours,
        active,
        inheritedCanBeOff,
        gates,
        conditions,
        metrics,
        projects);
  }

  Plan plan() {
    return plan(REQUEST);
  }

  Plan plan(Request request) {
    return Plan.of(request, WANTED, get());
  }
}
