package dev.asyncpython.model;

/**
 * A place in a file.
 *
 * @param startLine first line, from 1
 * @param startColumn first column, from 0
 * @param endLine last line, from 1
 * @param endColumn column after the last character, from 0
 */
public record SourceRange(int startLine, int startColumn, int endLine, int endColumn) {}
