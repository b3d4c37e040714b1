/** What the command line says of rules: severities, titles, parameters. */
@NullMarked
package dev.asyncpython.cli.rules;

import org.jspecify.annotations.NullMarked;
