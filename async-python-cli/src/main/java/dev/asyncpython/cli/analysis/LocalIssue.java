package dev.asyncpython.cli.analysis;

import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a check raises by looking at one file.
 *
 * @param finding the flow holds the places that explain
 * @param fix its quick fix; null without
 */
public record LocalIssue(Finding finding, @Nullable IssueFix fix) {}
