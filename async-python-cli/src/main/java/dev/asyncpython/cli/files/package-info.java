/** Which files to analyse, and their texts. */
@NullMarked
package dev.asyncpython.cli.files;

import org.jspecify.annotations.NullMarked;
