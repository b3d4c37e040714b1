package dev.asyncpython.model;

/**
 * A rule about what is reached through calls, as a profile has set it.
 *
 * @param key the rule's key
 * @param effect what must not be reached from an {@code async def}
 * @param minimum the least sure tier to report
 * @param maximumDepth how many calls to follow, the first one included
 */
public record PathRule(String key, Effect effect, Tier minimum, int maximumDepth) {}
