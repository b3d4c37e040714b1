/** Builds quick fixes: text edits that keep the file parsable; no rule key and no message. */
@NullMarked
package dev.asyncpython.fixes;

import org.jspecify.annotations.NullMarked;
