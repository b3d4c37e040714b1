package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.Report.About;
import dev.asyncpython.cli.result.Edit;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.IssueFix;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.cli.result.Step;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.rules.RulePage;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results to report. */
final class Samples {

  static final String HOSTILE =
      "a \"b\" <c> %d {0} {x} [d](e) 100%, f: g\r\nh\ti \u001b[31mj \u0007 \u202ek \u2028 \ud800 é 😀";

  static final Issue HELPER =
      new Issue(
          "ASYNC001",
          Severity.ERROR,
          "\"load\" blocks the event loop: it calls \"requests.get\".",
          "app/views.py",
          0,
          new SourceRange(12, 4, 12, 8),
          "load",
          "requests.get",
          List.of(
              step("app/views.py", 10, 0, 5, "This function is async."),
              step("app/views.py", 12, 4, 8, "Calls \"load()\"."),
              step("app/helpers.py", 3, 11, 23, "\"requests.get\" blocks here.")),
          null,
          "00000000000000a1");

  static final Issue SLEEP =
      new Issue(
          "ASYNC001",
          Severity.ERROR,
          "Blocking call \"time.sleep\".",
          "app/views.py",
          0,
          new SourceRange(20, 4, 20, 14),
          "time.sleep",
          "time.sleep",
          List.of(
              step("app/views.py", 18, 0, 5, "This function is async."),
              step("app/views.py", 20, 4, 14, "\"time.sleep\" blocks here.")),
          new IssueFix(
              "Replace with \"await asyncio.sleep()\".",
              true,
              List.of(
                  new Edit(new SourceRange(20, 4, 20, 14), "await asyncio.sleep"),
                  new Edit(new SourceRange(1, 0, 1, 0), "import asyncio\n"),
                  new Edit(new SourceRange(2, 0, 3, 0), ""))),
          "00000000000000a2");

  static final Issue GATHER =
      new Issue(
          "ASYNC005",
          Severity.INFO,
          "Choose what happens when one of these fails.",
          "app/views.py",
          0,
          new SourceRange(30, 10, 32, 1),
          "asyncio.gather",
          "asyncio.gather",
          List.of(),
          new IssueFix(
              "Add \"return_exceptions=True\".",
              false,
              List.of(new Edit(new SourceRange(31, 8, 31, 8), ", return_exceptions=True"))),
          "00000000000000a3");

  static final Issue CELL =
      new Issue(
          "ASYNC003",
          Severity.WARNING,
          "Awaited one iteration at a time.",
          "notes/été 1.ipynb",
          3,
          new SourceRange(2, 8, 2, 13),
          "fetch",
          "",
          List.of(
              new Step(
                  "notes/été 1.ipynb", 3, new SourceRange(1, 4, 1, 7), "This loop is sequential.")),
          new IssueFix("Fix.", true, List.of(new Edit(new SourceRange(2, 8, 2, 8), "await "))),
          "00000000000000a4");

  static final Result FULL =
      new Result(
          List.of(HELPER, SLEEP, GATHER, CELL),
          List.of(
              new FileProblem("bad.py", 7, "Syntax error."),
              new FileProblem("gone.py", 0, "The file is gone.")),
          List.of(
              new PracticeCount(Practice.GATHER, 2, List.of("app/views.py")),
              new PracticeCount(Practice.TIMEOUT, 1, List.of("app/a.py", "app/b.py"))),
          new Result.Size(4, 1234, 12));

  static final Result EMPTY =
      new Result(List.of(), List.of(), List.of(), new Result.Size(2, 10, 0));

  private Samples() {}

  private static Step step(String path, int line, int from, int to, String message) {
    return new Step(path, 0, new SourceRange(line, from, line, to), message);
  }

  /** A result in which every text is hostile. */
  static Result hostile() {
    Issue issue =
        new Issue(
            "ASYNC001",
            Severity.WARNING,
            HOSTILE,
            "x/" + HOSTILE,
            0,
            new SourceRange(1, 0, 1, 1),
            HOSTILE,
            "",
            List.of(step("y/" + HOSTILE, 1, 0, 1, HOSTILE), step("z/" + HOSTILE, 2, 0, 1, HOSTILE)),
            new IssueFix(HOSTILE, true, List.of(new Edit(new SourceRange(1, 0, 1, 0), HOSTILE))),
            "00000000000000ff");
    return new Result(
        List.of(issue),
        List.of(new FileProblem(HOSTILE, 1, HOSTILE)),
        List.of(new PracticeCount(Practice.GATHER, 1, List.of(HOSTILE))),
        new Result.Size(1, 1, 1));
  }

  static Result with(Issue... issues) {
    return new Result(List.of(issues), List.of(), List.of(), new Result.Size(1, 100, 5));
  }

  static About about(Language language) {
    return about(language, false);
  }

  static About about(Language language, boolean colour) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    for (String key : RuleRegistry.keys()) {
      rules.put(
          key,
          new RuleInfo(
              key,
              RuleTexts.title(key, language),
              key.equals("ASYNC005") ? Severity.INFO : Severity.ERROR,
              List.of("async", "asyncio"),
              () -> RuleTexts.page(key, language)));
    }
    return new About(language, colour, "1.2.3", rules);
  }

  /** One rule whose page is all that is hostile. */
  static About hostileAbout() {
    RulePage page = new RulePage("", List.of(new RulePage.Section("{0}", "<p>{1} [a](b)</p>")));
    RuleInfo rule = new RuleInfo("ASYNC001", HOSTILE, Severity.ERROR, List.of(HOSTILE), () -> page);
    return new About(Language.EN, false, "1.2.3", Map.of(rule.key(), rule));
  }

  static String write(Report report, Result result, About about) {
    StringBuilder out = new StringBuilder();
    try {
      report.write(result, about, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
