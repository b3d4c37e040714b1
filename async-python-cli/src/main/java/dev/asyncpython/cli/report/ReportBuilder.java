package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.Report.About;
import dev.asyncpython.cli.report.ReportModel.Problem;
import dev.asyncpython.cli.report.ReportModel.Section;
import dev.asyncpython.cli.report.ReportModel.Summary;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Arranges a result in the way of the report. Each issue is looked at a fixed number of times. */
final class ReportBuilder {

  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);
  private static final Map<Severity, String> EMOJI =
      Map.of(Severity.ERROR, "❌", Severity.WARNING, "⚠️", Severity.INFO, "ℹ️");

  private final Result result;
  private final About about;
  private final ReportWords words;

  private ReportBuilder(Result result, About about) {
    this.result = result;
    this.about = about;
    words = new ReportWords(about.language());
  }

  static ReportModel build(Result result, About about) {
    return new ReportBuilder(result, about).build();
  }

  private ReportModel build() {
    Map<Severity, Map<String, List<Issue>>> issues = bySeverityAndRule();
    Replacements replacements = Replacements.of(issuesOf(issues, Replacements.RULE), words);
    return new ReportModel(
        about.language().code(),
        about.version(),
        words.group("heading"),
        words.group("label"),
        summary(),
        new Charts(words, about.rules()).of(result.issues()),
        result.issues().isEmpty() ? List.of() : sections(issues, replacements),
        result.problems().stream().map(this::problem).toList(),
        new Practices(words).rows(result.practices()),
        new FixCommands(words).of(result, replacements),
        new TodoList(words, about.rules()).of(WORST_FIRST, issues, result.problems().size()));
  }

  private Map<Severity, Map<String, List<Issue>>> bySeverityAndRule() {
    Map<Severity, Map<String, List<Issue>>> all = new EnumMap<>(Severity.class);
    for (Issue issue : result.issues()) {
      all.computeIfAbsent(issue.severity(), severity -> new TreeMap<>())
          .computeIfAbsent(issue.rule(), rule -> new ArrayList<>())
          .add(issue);
    }
    return all;
  }

  private static List<Issue> issuesOf(Map<Severity, Map<String, List<Issue>>> issues, String rule) {
    return issues.values().stream()
        .flatMap(rules -> rules.getOrDefault(rule, List.of()).stream())
        .toList();
  }

  private Summary summary() {
    Result.Size size = result.size();
    int errors = result.count(Severity.ERROR);
    int warnings = result.count(Severity.WARNING);
    int infos = result.count(Severity.INFO);
    int unread = result.problems().size();
    return new Summary(
        words.number(size.asyncFunctions()),
        words.number(errors),
        words.number(warnings),
        words.number(infos),
        words.get("size", size.files(), size.lines()),
        result.issues().isEmpty()
            ? words.get("label.nothing")
            : words.get("verdict", errors, warnings, infos),
        unread == 0 ? "" : words.get("unread", unread));
  }

  private List<Section> sections(
      Map<Severity, Map<String, List<Issue>>> issues, Replacements replacements) {
    RuleTables tables = new RuleTables(words, about.rules(), replacements);
    List<Section> sections = new ArrayList<>();
    for (Severity severity : WORST_FIRST) {
      Map<String, List<Issue>> rules = issues.getOrDefault(severity, Map.of());
      sections.add(
          new Section(
              severity.code(),
              EMOJI.getOrDefault(severity, ""),
              words.inline("heading." + severity.code()),
              words.get("issues", rules.values().stream().mapToInt(List::size).sum()),
              rules.entrySet().stream()
                  .map(rule -> tables.table(rule.getKey(), severity, rule.getValue()))
                  .toList()));
    }
    return sections;
  }

  private Problem problem(FileProblem problem) {
    return new Problem(
        words.file(problem.path(), 0),
        problem.line() == 0 ? "" : String.valueOf(problem.line()),
        problem.message());
  }
}
