/** What the commands of {@code bin/} share. */
@NullMarked
package dev.asyncpython.its.command;

import org.jspecify.annotations.NullMarked;
