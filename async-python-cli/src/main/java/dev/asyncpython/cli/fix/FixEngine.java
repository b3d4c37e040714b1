package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.fix.Change.Replacement;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies as many fixes to a text as do not touch each other, each with all of its edits. A
 * function of its arguments: nothing is read or written.
 *
 * <p>Fixes that touch one that was taken before them wait for the next round, when they are made
 * anew for the new text. Two may have whole lines in common, such as the same import at the same
 * place, which are then written once. Two different insertions at one place touch each other,
 * unless both are imports: those are kept in their order.
 */
public final class FixEngine {

  private static final Comparator<Replacement> BY_PLACE =
      Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end);

  private FixEngine() {}

  /**
   * A text after some fixes.
   *
   * @param text the new text; equal to the old one when nothing was applied
   * @param applied the issues whose fixes are in it, in the order given
   */
  public record Round(String text, List<Applied> applied) {

    public Round {
      applied = List.copyOf(applied);
    }

    /** The issues whose fixes were applied. */
    public List<Issue> issues() {
      return applied.stream().map(Applied::issue).toList();
    }
  }

  /**
   * A fix that was applied.
   *
   * @param issue whose fix it is
   * @param start offset in the new text of what stands now in the place of the issue
   * @param end offset after that
   */
  public record Applied(Issue issue, int start, int end) {}

  /**
   * Applies fixes.
   *
   * @param text the text in which the issues were found
   * @param issues in their order; of two fixes that touch each other the first one is applied
   * @param unsafe whether fixes are wanted that may change what the program does
   */
  public static Round apply(String text, List<Issue> issues, boolean unsafe) {
    LineIndex lines = new LineIndex(text);
    List<Change> taken = new ArrayList<>();
    List<Replacement> edits = new ArrayList<>();
    Set<Replacement> shared = new HashSet<>();
    for (Issue issue : issues) {
      if (!isWanted(issue, unsafe)) {
        continue;
      }
      Optional<Change> change = Change.of(issue, lines);
      if (change.isPresent() && fits(change.get(), edits, shared)) {
        taken.add(change.get());
        for (Replacement edit : change.get().replacements()) {
          if (!edit.isLines() || shared.add(edit)) {
            edits.add(edit);
          }
        }
      }
    }
    edits.sort(BY_PLACE);
    return new Round(write(text, edits), taken.stream().map(c -> applied(c, edits)).toList());
  }

  /** Whether the fix of an issue may be applied at all. */
  static boolean isWanted(Issue issue, boolean unsafe) {
    IssueFix fix = issue.fix();
    // The lines of a notebook are those of its cells, not those of its text.
    return fix != null && issue.cell() == 0 && (unsafe || fix.safe());
  }

  private static boolean fits(Change change, List<Replacement> taken, Set<Replacement> shared) {
    for (Replacement edit : change.replacements()) {
      if (edit.isLines() && shared.contains(edit)) {
        continue;
      }
      for (Replacement other : taken) {
        if (edit.touches(other) && !(isImport(edit) && isImport(other))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isImport(Replacement edit) {
    return edit.isLines() && edit.text().matches("(?:import|from) [^\r\n]*\\R");
  }

  private static String write(String text, List<Replacement> sorted) {
    StringBuilder result = new StringBuilder(text.length() + 64 * sorted.size());
    int done = 0;
    for (Replacement edit : sorted) {
      result.append(text, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return result.append(text, done, text.length()).toString();
  }

  /** Where the issue would be in the new text, with all that was written inside and around it. */
  private static Applied applied(Change change, List<Replacement> sorted) {
    int start = change.start();
    int end = change.end();
    int before = 0;
    int within = 0;
    for (Replacement edit : sorted) {
      int growth = edit.text().length() - (edit.end() - edit.start());
      if (edit.end() < change.start() || (edit.isLines() && edit.start() == change.start())) {
        before += growth;
      } else if (edit.start() <= change.end()) {
        start = Math.min(start, edit.start());
        end = Math.max(end, edit.end());
        within += growth;
      }
    }
    return new Applied(change.issue(), start + before, end + before + within);
  }
}
