/** What SonarQube loads: SonarQube's types in, the core's types out; no analysis here. */
@NullMarked
package dev.asyncpython.sonar;

import org.jspecify.annotations.NullMarked;
