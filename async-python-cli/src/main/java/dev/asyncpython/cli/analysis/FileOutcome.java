package dev.asyncpython.cli.analysis;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.ModuleFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * All that is kept of a file once it was read: depends on its text and the options alone.
 *
 * @param shown its path in reports
 * @param module its path among the others; {@link ModuleFacts#file()} too
 * @param issues what the checks raise on the file by itself
 * @param facts by rule key, for the analysis of the whole project
 * @param measures counts
 * @param suppressed rule keys by line; an empty set stands for all rules
 * @param lines text of the lines on which issues may stand, from 1
 * @param cells of a notebook, in order; empty for other files
 */
public record FileOutcome(
    String shown,
    String module,
    List<LocalIssue> issues,
    Map<String, ModuleFacts> facts,
    FileMeasures measures,
    Map<Integer, Set<String>> suppressed,
    SortedMap<Integer, String> lines,
    List<CellStart> cells) {

  public FileOutcome {
    issues = List.copyOf(issues);
    facts = Map.copyOf(facts);
    cells = List.copyOf(cells);
  }

  /** True when a comment on the line says that the rule must not report there. */
  boolean isSuppressed(String rule, int line) {
    Set<String> rules = suppressed.get(line);
    return rules != null && (rules.isEmpty() || rules.contains(rule));
  }
}
