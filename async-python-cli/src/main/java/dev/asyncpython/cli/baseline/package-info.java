/** Baselines: which issues are known already. */
@NullMarked
package dev.asyncpython.cli.baseline;

import org.jspecify.annotations.NullMarked;
