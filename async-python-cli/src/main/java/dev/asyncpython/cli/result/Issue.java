package dev.asyncpython.cli.result;

import dev.asyncpython.model.SourceRange;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place.
 *
 * @param rule the rule's key
 * @param severity of the rule
 * @param message in the language of the run
 * @param path of the file as the user would write it from the current folder, with {@code /}
 *     between its parts
 * @param cell the cell of a notebook from 1, in which lines are counted; 0 in other files
 * @param range where it stands
 * @param code the source text of {@link #range}, on one line: the callee as written
 * @param api public name of the library function at the end of the path, for example {@code
 *     requests.get}; empty when there is none or it is not known
 * @param flow from the {@code async def} to the call that has the effect; or places that explain
 * @param fix how to remove it; null when that is for a person to decide
 * @param fingerprint the same in another run if only the lines above or below have changed;
 *     hexadecimal, differs between the issues of a run
 */
public record Issue(
    String rule,
    Severity severity,
    String message,
    String path,
    int cell,
    SourceRange range,
    String code,
    String api,
    List<Step> flow,
    @Nullable IssueFix fix,
    String fingerprint)
    implements Comparable<Issue> {

  /** By path, place and rule: the order of all reports. */
  private static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::path)
          .thenComparingInt(Issue::cell)
          .thenComparingInt(issue -> issue.range().startLine())
          .thenComparingInt(issue -> issue.range().startColumn())
          .thenComparing(Issue::rule)
          .thenComparing(Issue::message);

  public Issue {
    flow = List.copyOf(flow);
  }

  /** True when the flow leads through other functions, and is not an explanation. */
  public boolean hasCallPath() {
    return flow.size() > 2 || flow.stream().anyMatch(step -> !step.path().equals(path));
  }

  /** The same issue under another fingerprint. */
  public Issue withFingerprint(String other) {
    return new Issue(rule, severity, message, path, cell, range, code, api, flow, fix, other);
  }

  @Override
  public int compareTo(Issue other) {
    return ORDER.compare(this, other);
  }
}
