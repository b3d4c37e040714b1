package dev.asyncpython.cli.result;

import dev.asyncpython.model.SourceRange;

/**
 * A text to put in the place of another one in the file of the issue.
 *
 * @param range what is replaced; empty for an insertion
 * @param text what takes its place
 */
public record Edit(SourceRange range, String text) {}
