package dev.asyncpython.knowledge;

/**
 * A callable that starts a task in the background.
 *
 * @param name public fully qualified name, for example {@code asyncio.create_task}
 * @param library where it comes from
 * @param reference who keeps the task alive
 * @param builtin the rule of SonarSource that reports its statements too; empty when there is none
 */
public record TaskSpawner(String name, String library, Reference reference, String builtin) {

  /** Who keeps a started task alive and sees its exception. */
  public enum Reference {
    /** Only the caller: the event loop itself keeps a weak reference. */
    WEAK,
    /** The spawner, a task group or nursery for example. */
    STRONG,
    /** The task lives, but only the returned future tells its exception. */
    ERRORS_LOST
  }

  static TaskSpawner parse(Row row) {
    String reference = row.column(2, "");
    return new TaskSpawner(
        row.name(),
        row.column(1, "user"),
        switch (reference) {
          case "weak" -> Reference.WEAK;
          case "strong" -> Reference.STRONG;
          case "errors-lost" -> Reference.ERRORS_LOST;
          default ->
              throw row.wrong(
                  "reference \"" + reference + "\" is not one of weak, strong, errors-lost");
        },
        row.column(3, ""));
  }
}
