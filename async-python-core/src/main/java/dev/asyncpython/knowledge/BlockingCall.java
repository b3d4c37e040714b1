package dev.asyncpython.knowledge;

import java.util.Optional;

/**
 * A callable that blocks its thread.
 *
 * @param name public fully qualified name, for example {@code requests.Session.get}
 * @param kind what it waits for: {@code http}, {@code db}, {@code file}, ...; {@code wait} (a
 *     future, thread or process: ASYNC007) and {@code loop} (drives an event loop: ASYNC002)
 * @param tier how sure it is that the call hurts
 * @param asyncio what to use instead with asyncio; empty when there is nothing
 * @param anyio what to use instead with AnyIO; empty when there is nothing
 * @param trio what to use instead with Trio; empty when there is nothing
 * @param builtin key of the SonarSource rule that reports a direct call in an {@code async def}
 */
public record BlockingCall(
    String name,
    String kind,
    Tier tier,
    String asyncio,
    String anyio,
    String trio,
    Optional<String> builtin) {

  /** Kind of the calls that ASYNC007 reports. */
  public static final String WAIT = "wait";

  /** Kind of the calls that ASYNC002 reports. */
  public static final String LOOP = "loop";

  static BlockingCall parse(Row row) {
    String tier = row.column(2, "H");
    return new BlockingCall(
        row.name(),
        row.column(1, "user"),
        switch (tier) {
          case "H" -> Tier.H;
          case "M" -> Tier.M;
          case "L" -> Tier.L;
          default -> throw row.wrong("tier \"" + tier + "\" is not one of H, M, L");
        },
        row.column(3, ""),
        row.column(4, ""),
        row.column(5, ""),
        Optional.of(row.column(6, "")).filter(key -> !key.isEmpty()));
  }
}
