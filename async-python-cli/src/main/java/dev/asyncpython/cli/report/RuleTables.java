package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.ReportModel.Correction;
import dev.asyncpython.cli.report.ReportModel.PathStep;
import dev.asyncpython.cli.report.ReportModel.Row;
import dev.asyncpython.cli.report.ReportModel.RuleTable;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.result.Step;
import java.util.List;
import java.util.Map;

/** One table per rule: where its issues are, what is special to them, how they are corrected. */
final class RuleTables {

  /** What a rule's table says of an issue beside its place. */
  private enum Detail {
    CALL,
    IMPACT,
    CODE,
    MESSAGE
  }

  /** Other rules show the message: it differs from issue to issue. */
  private static final Map<String, Detail> DETAILS =
      Map.of(
          "ASYNC001", Detail.CALL,
          "ASYNC002", Detail.CALL,
          "ASYNC003", Detail.IMPACT,
          "ASYNC004", Detail.CODE,
          "ASYNC005", Detail.CODE);

  private static final int LONGEST_CODE = 100;
  private static final String AWAIT = "await ";
  private static final Inline NOTHING = new Inline(List.of());

  private final ReportWords words;
  private final Map<String, RuleInfo> rules;
  private final Replacements replacements;

  /**
   * Makes tables for one report.
   *
   * @param rules by key
   * @param replacements of the calls in the result
   */
  RuleTables(ReportWords words, Map<String, RuleInfo> rules, Replacements replacements) {
    this.words = words;
    this.rules = rules;
    this.replacements = replacements;
  }

  /** The table of a rule's issues, which are not empty. */
  RuleTable table(String key, Severity severity, List<Issue> issues) {
    Detail detail = DETAILS.getOrDefault(key, Detail.MESSAGE);
    RuleInfo rule = rules.get(key);
    String title = rule == null ? "" : rule.title();
    boolean known = words.has(key + ".name");
    return new RuleTable(
        key,
        known ? words.get(key + ".name") : title,
        known ? title : "",
        words.get("issues", issues.size()),
        words.inline("detail." + detail),
        detail != Detail.IMPACT && issues.stream().anyMatch(RuleTables::showsPath),
        issues.stream().map(issue -> row(issue, detail)).toList(),
        correction(key, severity));
  }

  private Row row(Issue issue, Detail detail) {
    List<Step> path = showsPath(issue) ? issue.flow() : List.of();
    return new Row(
        words.file(issue.path(), issue.cell()),
        issue.range().startLine(),
        switch (detail) {
          case CALL -> call(issue);
          case IMPACT -> Inline.text(words.get("impact.ASYNC003") + " ").plus(code(issue));
          case CODE -> code(issue);
          case MESSAGE -> Inline.text(issue.message());
        },
        path.isEmpty() ? "" : words.get("steps", path.size()),
        path.stream().map(this::step).toList());
  }

  /** The flows of the other rules explain: they are no paths. */
  private static boolean showsPath(Issue issue) {
    return issue.hasCallPath()
        && switch (issue.rule()) {
          case "ASYNC003", "ASYNC004", "ASYNC005", "ASYNC006" -> false;
          default -> true;
        };
  }

  /** The call, and what it comes to when that is somewhere else. */
  private static Inline call(Issue issue) {
    Inline call = code(issue);
    if (!issue.hasCallPath() || issue.api().isEmpty()) {
      return call;
    }
    Inline effect = Inline.code(Replacements.shown(issue.api()));
    return effect.equals(call) ? call : call.plus(Inline.text(" → ")).plus(effect);
  }

  private static Inline code(Issue issue) {
    String code = issue.code().startsWith(AWAIT) ? issue.code().substring(6) : issue.code();
    if (code.isEmpty()) {
      return issue.api().isEmpty() ? NOTHING : Inline.code(Replacements.shown(issue.api()));
    }
    if (code.codePointCount(0, code.length()) > LONGEST_CODE) {
      return Inline.code(code.substring(0, code.offsetByCodePoints(0, LONGEST_CODE)) + "…");
    }
    char last = code.charAt(code.length() - 1);
    return Inline.code(Character.isJavaIdentifierPart(last) || last == ']' ? code + "()" : code);
  }

  private PathStep step(Step step) {
    Inline place =
        step.cell() == 0
            ? Inline.code(step.path() + ":" + step.range().startLine())
            : words
                .file(step.path(), step.cell())
                .plus(Inline.text(":" + step.range().startLine()));
    String message = step.message();
    return new PathStep(
        place, message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
  }

  private Correction correction(String key, Severity severity) {
    Inline lead = words.inline(severity == Severity.INFO ? "label.suggestion" : "label.correction");
    if (!words.has(key + ".correction")) {
      return new Correction(lead, NOTHING, List.of(), List.of());
    }
    boolean listed = key.equals(Replacements.RULE) && !replacements.isEmpty();
    return new Correction(
        lead,
        words.inline(key + (listed ? ".alternatives" : ".correction")),
        listed ? replacements.list() : List.of(),
        words.has(key + ".before")
            ? List.of(
                new Verbatim(words.get(key + ".before")), new Verbatim(words.get(key + ".after")))
            : List.of());
  }
}
