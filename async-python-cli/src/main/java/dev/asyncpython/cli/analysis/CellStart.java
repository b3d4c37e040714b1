package dev.asyncpython.cli.analysis;

/**
 * Where a cell of a notebook begins in the text that was analysed.
 *
 * @param line its first line there, from 1
 * @param cell its position among all cells, from 1
 */
public record CellStart(int line, int cell) {}
