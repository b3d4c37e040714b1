/** Finds what functions reach through calls, from facts alone; no tree and no SonarQube class. */
@NullMarked
package dev.asyncpython.solver;

import org.jspecify.annotations.NullMarked;
