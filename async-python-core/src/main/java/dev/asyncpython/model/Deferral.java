package dev.asyncpython.model;

/**
 * A finding that is left to a rule of SonarSource, which reports the same call in this project.
 *
 * @param file {@link ModuleFacts#file()} of the file it stands in
 * @param line where the call stands
 * @param rule key of our rule
 * @param builtin key of SonarSource's rule
 */
public record Deferral(String file, int line, String rule, String builtin) {}
