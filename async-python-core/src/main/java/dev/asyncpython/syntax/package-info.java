/** Questions about one parsed file: scopes, names, types, awaits; no rule key and no message. */
@NullMarked
package dev.asyncpython.syntax;

import org.jspecify.annotations.NullMarked;
