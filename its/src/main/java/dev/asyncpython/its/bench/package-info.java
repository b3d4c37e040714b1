/** {@code bench/sensor-time}: what the rules cost on a real server. */
@NullMarked
package dev.asyncpython.its.bench;

import org.jspecify.annotations.NullMarked;
