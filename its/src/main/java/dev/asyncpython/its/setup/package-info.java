/**
 * {@code bin/sonarqube-setup}: reads a server, plans what is missing, and changes it. What it
 * decides ({@link dev.asyncpython.its.setup.Plan}) knows nothing of the network.
 */
@NullMarked
package dev.asyncpython.its.setup;

import org.jspecify.annotations.NullMarked;
