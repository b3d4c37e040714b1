package dev.asyncpython.its.setup;

import java.util.List;

/** A line of the plan: something to change on the server, or to say of what stays. */
sealed interface Entry {

  /** The key of the word that stands before the text. */
  String label();

  /** What the line is about. */
  String text(Wording words);

  /** Something to change, by one call of the Web API. */
  sealed interface Change extends Entry {

    /** Makes the call. */
    void apply(Changer changer);

    /** Which right it needs. */
    Right right();

    @Override
    default String label() {
      return "changed";
    }
  }

  /** A right that a change needs. */
  enum Right {
    /** On all profiles. */
    PROFILES,
    /** On this profile at least. */
    THIS_PROFILE,
    /** On all gates. */
    GATES,
    /** On this gate at least. */
    THIS_GATE
  }

  /** A new profile, empty. */
  record CreateProfile(String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.createProfile(name);
    }

    @Override
    public Right right() {
      return Right.PROFILES;
    }

    @Override
    public String label() {
      return "created";
    }

    @Override
    public String text(Wording words) {
      return words.text("change.createProfile");
    }
  }

  /** What an empty profile inherits from. */
  record Inherit(String name, String parent) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.inherit(name, parent);
    }

    @Override
    public Right right() {
      return Right.THIS_PROFILE;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.inherit", parent);
    }
  }

  /** A rule of ours that is switched on. */
  record ActivateRule(String key) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.activate(Wanted.REPOSITORY + ":" + key);
    }

    @Override
    public Right right() {
      return Right.THIS_PROFILE;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.activateRule", key);
    }
  }

  /**
   * A built-in rule that is switched off.
   *
   * @param by the rule of ours that reports the same
   */
  record DeactivateRule(String key, String by) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.deactivate(Wanted.BUILT_INS + ":" + key);
    }

    @Override
    public Right right() {
      return Right.THIS_PROFILE;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.deactivateRule", key, by);
    }
  }

  /** A new gate. */
  record CreateGate(String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.createGate(name);
    }

    @Override
    public Right right() {
      return Right.GATES;
    }

    @Override
    public String label() {
      return "created";
    }

    @Override
    public String text(Wording words) {
      return words.text("change.createGate");
    }
  }

  /** A new condition of the gate. */
  record AddCondition(String gate, Condition condition) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.addCondition(gate, condition);
    }

    @Override
    public Right right() {
      return Right.THIS_GATE;
    }

    @Override
    public String label() {
      return "created";
    }

    @Override
    public String text(Wording words) {
      return words.text("change.addCondition", words.metric(condition.metric()), condition.limit());
    }
  }

  /** A profile for all projects that have none of their own. */
  record DefaultProfile(String before, String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.makeProfileDefault(name);
    }

    @Override
    public Right right() {
      return Right.PROFILES;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.defaultProfile", before, name);
    }
  }

  /** A gate for all projects that have none of their own. */
  record DefaultGate(String before, String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.makeGateDefault(name);
    }

    @Override
    public Right right() {
      return Right.GATES;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.defaultGate", before, name);
    }
  }

  /** The profile of a project. */
  record ProjectProfile(String project, String before, String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.assignProfile(project, name);
    }

    @Override
    public Right right() {
      return Right.PROFILES;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.projectProfile", project, before, name);
    }
  }

  /** The gate of a project. */
  record ProjectGate(String project, String before, String name) implements Change {

    @Override
    public void apply(Changer changer) {
      changer.assignGate(project, name);
    }

    @Override
    public Right right() {
      return Right.GATES;
    }

    @Override
    public String text(Wording words) {
      return words.text("change.projectGate", project, before, name);
    }
  }

  /**
   * Something that stays as it is.
   *
   * @param label {@code unchanged} when it is as wanted already; {@code kept} when it is not ours,
   *     or not as we would have it; {@code toDo} for what the person may do next
   * @param key of the text
   * @param arguments of the text; the key of a metric is shown with its name
   */
  record Note(String label, String key, List<String> arguments) implements Entry {

    public Note {
      arguments = List.copyOf(arguments);
    }

    static Note unchanged(String key, String... arguments) {
      return new Note("unchanged", key, List.of(arguments));
    }

    static Note kept(String key, String... arguments) {
      return new Note("kept", key, List.of(arguments));
    }

    static Note toDo(String key, String... arguments) {
      return new Note("toDo", key, List.of(arguments));
    }

    @Override
    public String text(Wording words) {
      return words.text(key, arguments.stream().map(words::metric).toArray());
    }
  }
}
