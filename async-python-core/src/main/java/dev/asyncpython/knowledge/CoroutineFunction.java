package dev.asyncpython.knowledge;

/**
 * A library function whose call does nothing until its result is awaited.
 *
 * @param name public fully qualified name, for example {@code asyncio.sleep}
 * @param library where it comes from
 * @param returns what the call gives
 */
public record CoroutineFunction(String name, String library, Returns returns) {

  /** What calling the function gives. */
  public enum Returns {
    /** A coroutine: nothing runs until it is awaited. */
    COROUTINE,
    /** An awaitable that is an asynchronous context manager too. */
    CONTEXT,
    /** A future that runs by itself, as {@code asyncio.gather} gives. */
    FUTURE
  }

  static CoroutineFunction parse(Row row) {
    String returns = row.column(2, "coroutine");
    return new CoroutineFunction(
        row.name(),
        row.column(1, "user"),
        switch (returns) {
          case "coroutine" -> Returns.COROUTINE;
          case "context" -> Returns.CONTEXT;
          case "future" -> Returns.FUTURE;
          default ->
              throw row.wrong(
                  "returns \"" + returns + "\" is not one of coroutine, context, future");
        });
  }
}
