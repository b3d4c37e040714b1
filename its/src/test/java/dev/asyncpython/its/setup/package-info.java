/** {@code bin/sonarqube-setup}, as far as no server is needed. */
@NullMarked
package dev.asyncpython.its.setup;

import org.jspecify.annotations.NullMarked;
