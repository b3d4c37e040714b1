package dev.asyncpython.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;
import org.sonar.plugins.python.api.quickfix.PythonTextEdit;

/** Applies quick fixes to a text. */
public final class QuickFixes {

  private QuickFixes() {}

  /** The text with the first fix of each issue applied; the same edit of two fixes counts once. */
  public static String applyAll(String text, List<PreciseIssue> issues) {
    List<PythonTextEdit> edits = new ArrayList<>();
    for (PreciseIssue issue : issues) {
      if (!issue.quickFixes().isEmpty()) {
        issue.quickFixes().get(0).getTextEdits().stream()
            .filter(edit -> !edits.contains(edit))
            .forEach(edits::add);
      }
    }
    return apply(text, edits);
  }

  /** The text with one fix applied. */
  public static String apply(String text, PythonQuickFix fix) {
    return apply(text, fix.getTextEdits());
  }

  private static String apply(String text, List<PythonTextEdit> edits) {
    // Of two insertions at one place the first one named comes first, so it is applied last.
    List<PythonTextEdit> sorted = new ArrayList<>(edits);
    java.util.Collections.reverse(sorted);
    sorted.sort(
        Comparator.comparingInt(PythonTextEdit::startLine)
            .thenComparingInt(PythonTextEdit::startLineOffset)
            .reversed());
    StringBuilder result = new StringBuilder(text);
    for (PythonTextEdit edit : sorted) {
      result.replace(
          offset(text, edit.startLine(), edit.startLineOffset()),
          offset(text, edit.endLine(), edit.endLineOffset()),
          edit.replacementText());
    }
    return result.toString();
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + column;
  }
}
