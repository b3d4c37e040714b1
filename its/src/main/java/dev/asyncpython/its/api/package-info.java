/** The parts of SonarQube's Web API that the tests and the demonstration use. */
@NullMarked
package dev.asyncpython.its.api;

import org.jspecify.annotations.NullMarked;
