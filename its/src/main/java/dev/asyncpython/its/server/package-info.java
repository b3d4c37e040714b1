/** Starts, feeds and stops a real SonarQube server; knows nothing of what is expected of it. */
@NullMarked
package dev.asyncpython.its.server;

import org.jspecify.annotations.NullMarked;
