/** What is known of libraries, read from data files; no tree classes. */
@NullMarked
package dev.asyncpython.knowledge;

import org.jspecify.annotations.NullMarked;
