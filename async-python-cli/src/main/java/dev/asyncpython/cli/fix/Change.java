package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fix of an issue as replacements in one text.
 *
 * @param issue whose fix it is
 * @param replacements sorted, apart from one another
 * @param start offset of the issue
 * @param end offset after the issue
 */
record Change(Issue issue, List<Replacement> replacements, int start, int end) {

  Change {
    replacements = List.copyOf(replacements);
  }

  /**
   * A part of the text and what takes its place.
   *
   * @param start offset of the first character
   * @param end offset after the last one; {@code start} for an insertion
   * @param text with the line ends of the file
   */
  record Replacement(int start, int end, String text) {

    boolean isInsertion() {
      return start == end;
    }

    /** True for whole lines put between others: what two fixes may have in common. */
    boolean isLines() {
      return isInsertion() && (text.endsWith("\n") || text.endsWith("\r"));
    }

    /**
     * True when the two have a character or an edge in common. An edge is enough: what one of them
     * writes there would become part of what the other one was made for.
     */
    boolean touches(Replacement other) {
      return start <= other.end && other.start <= end;
    }
  }

  /**
   * The fix of an issue.
   *
   * @return empty when it has none, it is not meant for this text, or its edits overlap
   */
  static Optional<Change> of(Issue issue, LineIndex lines) {
    OptionalInt start = lines.offset(issue.range().startLine(), issue.range().startColumn());
    OptionalInt end = lines.offset(issue.range().endLine(), issue.range().endColumn());
    if (issue.fix() == null || issue.fix().edits().isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    List<Replacement> replacements = new ArrayList<>();
    for (Edit edit : issue.fix().edits()) {
      OptionalInt from = lines.offset(edit.range().startLine(), edit.range().startColumn());
      OptionalInt to = lines.offset(edit.range().endLine(), edit.range().endColumn());
      if (from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()) {
        return Optional.empty();
      }
      String lineEnd = lines.lineEnd(edit.range().startLine(), edit.range().startColumn());
      replacements.add(
          new Replacement(
              from.getAsInt(), to.getAsInt(), edit.text().replaceAll("\r\n|\r|\n", lineEnd)));
    }
    // Stable: of two insertions at one place the first one comes first. Both come before what
    // replaces the text after them.
    replacements.sort(
        Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end));
    return overlap(replacements)
        ? Optional.empty()
        : Optional.of(new Change(issue, replacements, start.getAsInt(), end.getAsInt()));
  }

  private static boolean overlap(List<Replacement> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).start() < sorted.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }
}
