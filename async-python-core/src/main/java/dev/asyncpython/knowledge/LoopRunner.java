package dev.asyncpython.knowledge;

/**
 * A callable that starts or drives an event loop until something is done.
 *
 * @param name public fully qualified name, for example {@code asyncio.run}
 * @param library where it comes from
 * @param coroutine 0-based position of the coroutine that {@code await} could wait for instead; -1
 *     when there is none
 */
public record LoopRunner(String name, String library, int coroutine) {

  static LoopRunner parse(Row row) {
    String position = row.column(2, "-1");
    if (!position.matches("-1|[0-9]{1,3}")) {
      throw row.wrong("\"" + position + "\" is not a position");
    }
    return new LoopRunner(row.name(), row.column(1, "user"), Integer.parseInt(position));
  }
}
