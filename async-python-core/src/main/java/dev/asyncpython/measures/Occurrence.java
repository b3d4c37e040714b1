package dev.asyncpython.measures;

/**
 * A place where a practice was seen.
 *
 * @param practice which
 * @param line where, 1-based: that of the definition, of the keyword or of the name that is called
 */
public record Occurrence(Practice practice, int line) {}
