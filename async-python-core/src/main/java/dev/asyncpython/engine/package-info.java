/**
 * Runs the analysis of the whole project and words its findings; no tree and no SonarQube class.
 */
@NullMarked
package dev.asyncpython.engine;

import org.jspecify.annotations.NullMarked;
