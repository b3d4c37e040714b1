/** The command {@code async-check}: options, output and exit status. */
@NullMarked
package dev.asyncpython.cli;

import org.jspecify.annotations.NullMarked;
