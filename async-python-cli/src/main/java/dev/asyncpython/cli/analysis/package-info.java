/** Parses files, runs the checks and the analysis of the whole project. */
@NullMarked
package dev.asyncpython.cli.analysis;

import org.jspecify.annotations.NullMarked;
