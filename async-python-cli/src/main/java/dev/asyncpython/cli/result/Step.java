package dev.asyncpython.cli.result;

import dev.asyncpython.model.SourceRange;

/**
 * A place on the way from the async function to the call that has the effect, or one that explains.
 *
 * @param path of its file, as {@link Issue#path}
 * @param cell as {@link Issue#cell}
 * @param range where it stands
 * @param message what happens there, in the language of the run
 */
public record Step(String path, int cell, SourceRange range, String message) {}
