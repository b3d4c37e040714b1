package dev.asyncpython.cli.report;

/**
 * Lines for a block of code.
 *
 * @param text without a line break at its end
 */
record Verbatim(String text) {}
