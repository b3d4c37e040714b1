/** Tests of the counts of files. */
@NullMarked
package dev.asyncpython.measures;

import org.jspecify.annotations.NullMarked;
