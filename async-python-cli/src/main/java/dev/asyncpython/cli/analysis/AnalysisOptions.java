package dev.asyncpython.cli.analysis;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Language;
import java.util.List;
import java.util.Map;

/**
 * What an analysis depends on, beside the files.
 *
 * @param language of the messages
 * @param rules keys of the rules to run, sorted
 * @param parameters of rules, by key: those of the core's checks, with their names there
 * @param knowledge what is known of libraries, with the user's additions
 * @param pythonVersions as in {@code requires-python}; empty for all versions
 * @param jobs number of threads
 * @param partial whether there may be other files of the project, so that nobody knows all
 *     subclasses
 */
public record AnalysisOptions(
    Language language,
    List<String> rules,
    Map<String, Map<String, String>> parameters,
    KnownApis knowledge,
    String pythonVersions,
    int jobs,
    boolean partial) {

  public AnalysisOptions {
    rules = List.copyOf(rules);
    parameters = Map.copyOf(parameters);
  }
}
