/** What a file does well, and how much asynchronous code there is: counts, no judgement. */
@NullMarked
package dev.asyncpython.measures;

import org.jspecify.annotations.NullMarked;
