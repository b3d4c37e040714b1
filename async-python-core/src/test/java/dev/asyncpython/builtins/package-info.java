/** Compares our checks with the real ones of SonarSource's analyzer; runs where its jar is. */
package dev.asyncpython.builtins;
