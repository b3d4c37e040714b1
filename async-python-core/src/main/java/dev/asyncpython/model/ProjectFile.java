package dev.asyncpython.model;

/**
 * The facts of a file, and where it stands among the others.
 *
 * @param path with {@code /} between its parts, relative to the same folder as the others'
 * @param facts what was read from it
 */
public record ProjectFile(String path, ModuleFacts facts) {}
