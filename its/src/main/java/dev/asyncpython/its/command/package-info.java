/** What the commands of {@code bin/} share: texts in both languages, options. */
@NullMarked
package dev.asyncpython.its.command;

import org.jspecify.annotations.NullMarked;
