/** What a run of the command line has found; immutable values. */
@NullMarked
package dev.asyncpython.cli.result;

import org.jspecify.annotations.NullMarked;
