/** Immutable values that the parts of the analysis hand to each other; nothing but the JDK. */
@NullMarked
package dev.asyncpython.model;

import org.jspecify.annotations.NullMarked;
