package dev.asyncpython.its.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server has, as far as the set-up cares.
 *
 * @param user whose token is used
 * @param profiles all those of Python
 * @param ourRules rules that the built-in profile of the plugin activates, without repository
 * @param activeRules rules of the wanted profile with their repository; while it is empty or does
 *     not exist, those of the parent
 * @param inheritedCanBeOff whether this server lets a profile switch inherited rules off
 * @param gates all of them
 * @param conditions those of the wanted gate, empty if it does not exist
 * @param metrics keys of all metrics
 * @param projects those that were asked for
 */
record State(
    User user,
    List<Profile> profiles,
    Set<String> ourRules,
    Set<String> activeRules,
    boolean inheritedCanBeOff,
    List<Gate> gates,
    List<Condition> conditions,
    Set<String> metrics,
    List<Project> projects) {

  State {
    profiles = List.copyOf(profiles);
    gates = List.copyOf(gates);
    conditions = List.copyOf(conditions);
    projects = List.copyOf(projects);
  }

  /**
   * A person.
   *
   * @param login of the person
   * @param name as shown
   * @param permissions on the whole server
   * @param hasAnalysisToken whether the token serves for analyses only
   */
  record User(String login, String name, Set<String> permissions, boolean hasAnalysisToken) {}

  /**
   * A quality profile.
   *
   * @param key on this server
   * @param parent name of the profile it inherits from, empty if none
   * @param isBuiltIn whether nobody may change it
   * @param ruleCount how many rules are active in it
   * @param isDefault whether projects use it that use no other
   * @param canEdit whether the user may change its rules
   */
  record Profile(
      String key,
      String name,
      String parent,
      boolean isBuiltIn,
      long ruleCount,
      boolean isDefault,
      boolean canEdit) {}

  /**
   * A quality gate.
   *
   * @param isBuiltIn whether nobody may change it
   * @param isDefault whether projects use it that use no other
   * @param canEdit whether the user may change its conditions
   */
  record Gate(String name, boolean isBuiltIn, boolean isDefault, boolean canEdit) {}

  /**
   * A project.
   *
   * @param profile name of the one it uses
   * @param gate name of the one it uses
   */
  record Project(String key, String profile, String gate) {}

  Optional<Profile> profile(String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  Optional<Gate> gate(String name) {
    return gates.stream().filter(gate -> gate.name().equals(name)).findFirst();
  }

  String defaultProfile() {
    return profiles.stream().filter(Profile::isDefault).map(Profile::name).findFirst().orElse("");
  }

  String defaultGate() {
    return gates.stream().filter(Gate::isDefault).map(Gate::name).findFirst().orElse("");
  }

  /** The condition that the wanted gate has on a metric. */
  Optional<Condition> condition(String metric) {
    return conditions.stream().filter(condition -> condition.metric().equals(metric)).findFirst();
  }

  /** Whether the wanted profile has a rule, or would have it when it is created. */
  boolean isActive(String repository, String key) {
    return activeRules.contains(repository + ":" + key);
  }
}
