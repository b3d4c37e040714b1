/** What the scripts of {@code bench/} run. */
@NullMarked
package dev.asyncpython.bench;

import org.jspecify.annotations.NullMarked;
