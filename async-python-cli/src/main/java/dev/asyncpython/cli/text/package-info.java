/** Texts of the command line in both languages. */
@NullMarked
package dev.asyncpython.cli.text;

import org.jspecify.annotations.NullMarked;
