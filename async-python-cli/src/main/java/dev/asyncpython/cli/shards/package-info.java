/** Parts of a project, analysed by themselves and put together. */
@NullMarked
package dev.asyncpython.cli.shards;

import org.jspecify.annotations.NullMarked;
