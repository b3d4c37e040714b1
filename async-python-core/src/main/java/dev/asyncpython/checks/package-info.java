/** One final class for each rule, and what they share to report; no API names, no tree helpers. */
@NullMarked
package dev.asyncpython.checks;

import org.jspecify.annotations.NullMarked;
