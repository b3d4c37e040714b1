package dev.asyncpython.cli.report;

import java.util.List;
import java.util.Map;

/**
 * What the templates of the Markdown and of the HTML report show, in the language of the run and in
 * the order of the report. Templates ask for these components by name.
 *
 * @param language {@code en} or {@code fr}
 * @param version of {@code async-check}
 * @param heading headings by the last part of their key
 * @param label other texts by the last part of their key
 * @param summary what was counted
 * @param charts those that have something to show
 * @param sections one per severity, the worst first; none when nothing was found
 * @param problems files that could not be analysed
 * @param practices good practices that were seen
 * @param commands what can be typed to correct and to try again
 * @param todo what to do, the most urgent first
 */
record ReportModel(
    String language,
    String version,
    Map<String, Inline> heading,
    Map<String, Inline> label,
    Summary summary,
    List<Chart> charts,
    List<Section> sections,
    List<Problem> problems,
    List<PracticeRow> practices,
    List<Command> commands,
    List<Todo> todo) {

  /** Whether there is an issue. */
  public boolean found() {
    return !sections.isEmpty();
  }

  public boolean hasCharts() {
    return !charts.isEmpty();
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  public boolean hasPractices() {
    return !practices.isEmpty();
  }

  public boolean hasTodo() {
    return !todo.isEmpty();
  }

  /**
   * Counts in the way of the language.
   *
   * @param size files and lines, as a phrase
   * @param verdict errors, warnings and info, as a phrase
   * @param unread how many files could not be analysed, as a sentence; empty when all could
   */
  record Summary(
      String asyncFunctions,
      String errors,
      String warnings,
      String infos,
      String size,
      String verdict,
      String unread) {}

  /**
   * A chart of horizontal bars.
   *
   * @param bars the longest first
   * @param rest how many are not shown, as a phrase; empty when all are
   */
  record Chart(String title, List<Bar> bars, String rest) {}

  /**
   * A bar.
   *
   * @param width of the longest one, from 0 to 100
   * @param severity the colour
   */
  record Bar(Inline label, String count, String width, String severity) {}

  /**
   * All issues of a severity.
   *
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param emoji before the heading
   */
  record Section(
      String severity, String emoji, Inline heading, String issues, List<RuleTable> rules) {}

  /**
   * All issues of a rule.
   *
   * @param name a few words
   * @param title the rule in a sentence; empty when that is its name
   * @param issues how many, as a phrase
   * @param detail heading of the column that is special to the rule
   * @param withPath whether there is a column for call paths
   */
  record RuleTable(
      String key,
      String name,
      String title,
      String issues,
      Inline detail,
      boolean withPath,
      List<Row> rows,
      Correction correction) {}

  /**
   * An issue.
   *
   * @param detail what is special to the rule
   * @param steps number of steps of the path, as a phrase
   * @param path the call path; empty when there is none
   */
  record Row(Inline file, int line, Inline detail, String steps, List<PathStep> path) {

    public boolean hasPath() {
      return !path.isEmpty();
    }
  }

  /**
   * A step of a call path.
   *
   * @param message without a full stop
   */
  record PathStep(Inline place, String message) {}

  /**
   * How a rule's issues are corrected.
   *
   * @param lead the word before it
   * @param text what to do; empty for rules that are not known here
   * @param alternatives what replaces what
   * @param samples code before and after; empty when the text says all
   */
  record Correction(Inline lead, Inline text, List<Inline> alternatives, List<Verbatim> samples) {

    public boolean hasText() {
      return !text.spans().isEmpty();
    }

    public boolean hasAlternatives() {
      return !alternatives.isEmpty();
    }

    public boolean hasSamples() {
      return !samples.isEmpty();
    }
  }

  /** A file that could not be analysed; the line is empty when it went wrong at no line. */
  record Problem(Inline file, String line, String reason) {}

  /** A good practice. */
  record PracticeRow(Inline pattern, String occurrences, Inline files) {}

  /** Lines for a shell that belong together. */
  record Command(List<ShellLine> lines) {}

  /**
   * A line for a shell.
   *
   * @param comment whether it is one, and no command
   */
  record ShellLine(Verbatim text, boolean comment) {}

  /**
   * Something to do.
   *
   * @param tag how urgent it is, in a word; empty for what can wait
   * @param severity as in {@link Section}; of the files that could not be analysed {@code error}
   * @param anchor what it is about, for a link
   */
  record Todo(Inline text, String tag, String severity, String anchor) {}
}
