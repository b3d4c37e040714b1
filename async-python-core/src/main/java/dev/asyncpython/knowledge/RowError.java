package dev.asyncpython.knowledge;

/**
 * A row of a user's table that was refused.
 *
 * @param row the row as written
 * @param reason what is wrong with it, in English
 */
public record RowError(String row, String reason) {}
