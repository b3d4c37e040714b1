/** {@code bin/sonarqube-demo}: a real server, a scan, its issues and the gate, for a person. */
@NullMarked
package dev.asyncpython.its.demo;

import org.jspecify.annotations.NullMarked;
