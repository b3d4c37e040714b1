/** Applies quick fixes to files, and shows what they change. */
@NullMarked
package dev.asyncpython.cli.fix;

import org.jspecify.annotations.NullMarked;
