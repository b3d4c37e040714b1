/** Turns a parsed file into facts about its functions; reports nothing. */
@NullMarked
package dev.asyncpython.facts;

import org.jspecify.annotations.NullMarked;
