package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.fix.FixEngine.Applied;
import dev.asyncpython.cli.fix.FixEngine.Round;
import dev.asyncpython.cli.result.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Fixes one file: applies the fixes of its issues, looks at the result, and goes on with what is
 * found there, until nothing changes.
 *
 * <p>A result is only kept if it parses, and if no issue is left at the place of a fix that was
 * made for it: that one would be fixed again by the next run, and again by the one after it.
 */
public final class FixLoop {

  /** Fixes that touch each other need a round each; more than a few never do. */
  private static final int MAXIMUM_ROUNDS = 10;

  private final Reanalysis reanalysis;
  private final boolean unsafe;

  /**
   * A loop for one file.
   *
   * @param reanalysis finds the issues of a new text
   * @param unsafe whether fixes are wanted that may change what the program does
   */
  public FixLoop(Reanalysis reanalysis, boolean unsafe) {
    this.reanalysis = reanalysis;
    this.unsafe = unsafe;
  }

  /**
   * What became of a file.
   *
   * @param text that parses if the old one does; equal to it when nothing was fixed
   * @param applied how many fixes of each rule are in it
   * @param remaining the issues of the new text, sorted
   */
  public record Outcome(String text, NavigableMap<String, Integer> applied, List<Issue> remaining) {

    public Outcome {
      applied = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(applied));
      remaining = List.copyOf(remaining);
    }

    /** How many fixes were applied. */
    public int count() {
      return applied.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The text after a round and what is found in it. */
  private record Step(Round round, List<Issue> issues) {}

  /**
   * Fixes a text.
   *
   * @param text as it was analysed
   * @param issues of the text, sorted
   */
  public Outcome run(String text, List<Issue> issues) {
    Map<String, Integer> applied = new TreeMap<>();
    String current = text;
    List<Issue> remaining = issues;
    for (int i = 0; i < MAXIMUM_ROUNDS; i++) {
      Optional<Step> step = step(current, remaining);
      if (step.isEmpty()) {
        break;
      }
      current = step.get().round().text();
      remaining = step.get().issues();
      step.get().round().issues().forEach(issue -> applied.merge(issue.rule(), 1, Integer::sum));
    }
    return new Outcome(current, new TreeMap<>(applied), remaining);
  }

  /** One round; empty when it changes nothing. */
  private Optional<Step> step(String text, List<Issue> issues) {
    Round round = FixEngine.apply(text, issues, unsafe);
    return round.text().equals(text)
        ? Optional.empty()
        : accepted(round).or(() -> oneByOne(text, round.issues()));
  }

  /** The step of a round, if its result may be kept. */
  private Optional<Step> accepted(Round round) {
    return reanalysis
        .analyse(round.text())
        .filter(issues -> round.applied().stream().noneMatch(fix -> isFound(fix, round, issues)))
        .map(issues -> new Step(round, issues));
  }

  private boolean isFound(Applied fix, Round round, List<Issue> issues) {
    LineIndex lines = new LineIndex(round.text());
    for (Issue issue : issues) {
      if (issue.rule().equals(fix.issue().rule()) && FixEngine.isWanted(issue, unsafe)) {
        OptionalInt start = lines.offset(issue.range().startLine(), issue.range().startColumn());
        if (start.isPresent() && start.getAsInt() >= fix.start() && start.getAsInt() < fix.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The fixes of a round without those that spoil it. */
  private Optional<Step> oneByOne(String text, List<Issue> issues) {
    Optional<Step> best = Optional.empty();
    List<Issue> kept = new ArrayList<>();
    for (Issue issue : issues) {
      kept.add(issue);
      Round round = FixEngine.apply(text, kept, unsafe);
      Optional<Step> step = round.text().equals(text) ? Optional.empty() : accepted(round);
      if (step.isPresent()) {
        best = step;
      } else {
        kept.remove(kept.size() - 1);
      }
    }
    return best;
  }
}
