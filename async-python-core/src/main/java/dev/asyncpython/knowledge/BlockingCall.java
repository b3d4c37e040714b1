package dev.asyncpython.knowledge;

import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param builtins keys of the SonarSource rules that report a direct call in an {@code async def}
 */
public record BlockingCall(
    String name,
    String kind,
    Tier tier,
    String asyncio,
    String anyio,
    String trio,
    Set<String> builtins) {

  /** Kind of the calls that ASYNC007 reports. */
  public static final String WAIT = "wait";

  /** Kind of the calls that ASYNC002 reports. */
  public static final String LOOP = "loop";

  /** What a file on a library uses instead, the best first; empty when nothing is known. */
  public List<String> replacements(AsyncLibrary library) {
    String all =
        switch (library) {
          case ASYNCIO -> asyncio;
          case ANYIO -> anyio;
          case TRIO -> trio;
        };
    return Arrays.stream(all.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static BlockingCall parse(Row row) {
    String tier = row.column(2, "H");
    return new BlockingCall(
        row.name(),
        row.column(1, "user"),
        Tier.of(tier).orElseThrow(() -> row.wrong("tier \"" + tier + "\" is not one of H, M, L")),
        row.column(3, ""),
        row.column(4, ""),
        row.column(5, ""),
        Arrays.stream(row.column(6, "").split(",", -1))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
