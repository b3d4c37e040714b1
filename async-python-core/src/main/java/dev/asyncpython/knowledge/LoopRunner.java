package dev.asyncpython.knowledge;

/**
 * A callable that starts or drives an event loop until something is done.
 *
 * @param name public fully qualified name, for example {@code asyncio.run}
 * @param library where it comes from
 * @param coroutine 0-based position of the coroutine that {@code await} could wait for instead; -1
 *     when there is none
 * @param wraps true when the call only makes a function, and it is that one that drives the loop
 */
public record LoopRunner(String name, String library, int coroutine, boolean wraps) {

  private static final String RESULT = "result";

  static LoopRunner parse(Row row) {
    String position = row.column(2, "-1");
    if (position.equals(RESULT)) {
      return new LoopRunner(row.name(), row.column(1, "user"), -1, true);
    }
    if (!position.matches("-1|[0-9]{1,3}")) {
      throw row.wrong("\"" + position + "\" is neither a position nor \"" + RESULT + "\"");
    }
    return new LoopRunner(row.name(), row.column(1, "user"), Integer.parseInt(position), false);
  }
}
