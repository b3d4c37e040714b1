/** What the integration tests, the demonstration and the benchmark share: facts of the build. */
@NullMarked
package dev.asyncpython.its;

import org.jspecify.annotations.NullMarked;
