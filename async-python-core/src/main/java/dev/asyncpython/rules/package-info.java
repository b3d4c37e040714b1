/** Which rules there are, and their texts in both languages; no analysis. */
@NullMarked
package dev.asyncpython.rules;

import org.jspecify.annotations.NullMarked;
