package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last line of the reports for people: what was found, in one sentence or a few. */
final class TextSummary {

  private TextSummary() {}

  /** The line, without a line end. */
  static String of(Result result, Texts texts) {
    List<String> sentences = new ArrayList<>();
    if (!result.issues().isEmpty()) {
      sentences.add(texts.get("summary.found", counts(result, texts)));
      sentence("summary.fixable", fixes(result, true), texts, sentences);
      sentence("summary.unsafe", fixes(result, false), texts, sentences);
    }
    sentence("summary.problems", result.problems().size(), texts, sentences);
    if (sentences.isEmpty()) {
      sentences.add(texts.get(result.size().files() == 0 ? "summary.noFiles" : "summary.clean"));
    }
    return String.join(" ", sentences);
  }

  private static void sentence(String key, int count, Texts texts, List<String> sentences) {
    if (count > 0) {
      sentences.add(texts.get(key, count));
    }
  }

  /** From the worst to the least, for example {@code 3 errors, 1 warning}. */
  private static String counts(Result result, Texts texts) {
    List<Severity> severities = new ArrayList<>(List.of(Severity.values()));
    Collections.reverse(severities);
    List<String> counts = new ArrayList<>();
    for (Severity severity : severities) {
      sentence("summary." + severity.code(), result.count(severity), texts, counts);
    }
    return String.join(", ", counts);
  }

  private static int fixes(Result result, boolean safe) {
    int count = 0;
    for (Issue issue : result.issues()) {
      IssueFix fix = issue.fix();
      if (fix != null && fix.safe() == safe) {
        count++;
      }
    }
    return count;
  }
}
