/** Options of the command line and of {@code pyproject.toml}, put together. */
@NullMarked
package dev.asyncpython.cli.config;

import org.jspecify.annotations.NullMarked;
