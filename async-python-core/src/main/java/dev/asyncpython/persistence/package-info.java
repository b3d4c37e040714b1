/** Facts as bytes, for the next analysis; knows nothing of where they are kept. */
@NullMarked
package dev.asyncpython.persistence;

import org.jspecify.annotations.NullMarked;
