/** The plugin on real SonarQube servers, scanned with the real sonar-scanner, seen in a browser. */
@NullMarked
package dev.asyncpython.its;

import org.jspecify.annotations.NullMarked;
