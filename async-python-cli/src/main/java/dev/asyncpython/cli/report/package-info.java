/** Reports: writes a result in the formats of {@code --format}. */
@NullMarked
package dev.asyncpython.cli.report;

import org.jspecify.annotations.NullMarked;
