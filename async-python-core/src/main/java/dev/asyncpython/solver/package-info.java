/**
 * Finds what functions reach through calls, from the facts of all files; no tree and no SonarQube
 * class.
 */
@NullMarked
package dev.asyncpython.solver;

import org.jspecify.annotations.NullMarked;
