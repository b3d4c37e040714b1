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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results made by hand, and what reports make of them. */
final class ReportSamples {

  private ReportSamples() {}

  static About about(Language language) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    for (String key : RuleRegistry.keys()) {
      rules.put(
          key,
          new RuleInfo(
              key,
              RuleTexts.title(key, language),
              severity(key),
              List.of("async"),
              () -> new RulePage("", List.of())));
    }
    rules.put(
        "ASYNC999",
        new RuleInfo(
            "ASYNC999",
            language == Language.EN ? "A rule of the future" : "Une règle du futur",
            Severity.WARNING,
            List.of(),
            () -> new RulePage("", List.of())));
    return new About(language, false, "1.2.3", rules);
  }

  static Severity severity(String rule) {
    return switch (rule) {
      case "ASYNC001", "ASYNC002", "ASYNC006", "ASYNC007" -> Severity.ERROR;
      case "ASYNC005" -> Severity.INFO;
      default -> Severity.WARNING;
    };
  }

  static String write(Report report, Result result, Language language) {
    StringBuilder out = new StringBuilder();
    try {
      report.write(result, about(language), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String markdown(Result result, Language language) {
    return write(new MarkdownReport(), result, language);
  }

  static String html(Result result, Language language) {
    return write(new HtmlReport(), result, language);
  }

  static SourceRange at(int line) {
    return new SourceRange(line, 4, line, 12);
  }

  static Issue issue(String rule, String path, int line, String code, String api) {
    return issue(rule, path, line, code, api, "Message of " + rule + ".", List.of());
  }

  static Issue issue(
      String rule,
      String path,
      int line,
      String code,
      String api,
      String message,
      List<Step> flow) {
    return new Issue(
        rule, severity(rule), message, path, 0, at(line), code, api, flow, null, "f" + line);
  }

  static Step step(String path, int line, String message) {
    return new Step(path, 0, at(line), message);
  }

  static Issue withFix(Issue issue) {
    return new Issue(
        issue.rule(),
        issue.severity(),
        issue.message(),
        issue.path(),
        issue.cell(),
        issue.range(),
        issue.code(),
        issue.api(),
        issue.flow(),
        new IssueFix("Fix.", true, List.of(new Edit(issue.range(), "await asyncio.sleep"))),
        issue.fingerprint());
  }

  static Result result(Issue... issues) {
    List<Issue> sorted = new ArrayList<>(List.of(issues));
    sorted.sort(null);
    return new Result(sorted, List.of(), List.of(), new Result.Size(3, 1234, 2));
  }

  static Result empty() {
    return new Result(List.of(), List.of(), List.of(), new Result.Size(3, 120, 0));
  }

  /** The seed's report, with a call path, a notebook, a rule of the future and files of no use. */
  static Result seed(Language language) {
    boolean english = language == Language.EN;
    List<Issue> issues = new ArrayList<>();
    issues.add(issue("ASYNC001", "app/services/external.py", 45, "requests.get", "requests.get"));
    issues.add(issue("ASYNC001", "app/services/external.py", 67, "requests.post", "requests.post"));
    issues.add(issue("ASYNC001", "app/utils/files.py", 23, "open", "builtins.open"));
    issues.add(withFix(issue("ASYNC001", "app/tasks/report.py", 89, "time.sleep", "time.sleep")));
    issues.add(
        issue(
            "ASYNC001",
            "app/api/orders.py",
            31,
            "load_prices",
            "requests.Session.get",
            english
                ? "\"load_prices\" blocks the event loop: \"requests.Session.get\" is called 2 calls away."
                : "« load_prices » bloque la boucle d'événements : « requests.Session.get » est appelé 2 appels plus loin.",
            List.of(
                step(
                    "app/api/orders.py",
                    28,
                    english ? "This function is async." : "Cette fonction est asynchrone."),
                step(
                    "app/api/orders.py",
                    31,
                    english ? "Calls \"load_prices\"." : "Appelle « load_prices »."),
                step("app/pricing.py", 12, english ? "Calls \"_fetch\"." : "Appelle « _fetch »."),
                step(
                    "app/pricing.py",
                    40,
                    english
                        ? "\"requests.Session.get\" blocks here."
                        : "« requests.Session.get » bloque ici."))));
    issues.add(issue("ASYNC002", "app/services/worker.py", 34, "asyncio.run", "asyncio.run"));
    issues.add(issue("ASYNC003", "app/services/batch.py", 56, "await fetch_user", ""));
    issues.add(issue("ASYNC003", "app/services/sync.py", 78, "await self.client.get", ""));
    issues.add(issue("ASYNC003", "app/crud/bulk.py", 123, "await session.execute", ""));
    issues.add(issue("ASYNC004", "app/api/webhooks.py", 45, "asyncio.create_task", ""));
    issues.add(issue("ASYNC004", "app/services/notifications.py", 89, "loop.create_task", ""));
    issues.add(issue("ASYNC005", "app/services/multi.py", 34, "asyncio.gather", ""));
    issues.add(issue("ASYNC005", "app/tasks/parallel.py", 67, "asyncio.gather", ""));
    issues.add(
        issue(
            "ASYNC006",
            "app/services/worker.py",
            40,
            "notify",
            "",
            english
                ? "Coroutine \"notify()\" is never awaited, so it never runs. Add \"await\"."
                : "La coroutine « notify() » n'est jamais attendue, donc jamais exécutée. Ajoutez « await ».",
            List.of()));
    issues.add(
        issue(
            "ASYNC007",
            "app/services/worker.py",
            52,
            "future.result",
            "concurrent.futures.Future.result",
            english
                ? "\"future.result\" freezes the event loop while it waits. Use \"asyncio.wrap_future\" instead."
                : "« future.result » fige la boucle d'événements le temps de l'attente. Utilisez plutôt « asyncio.wrap_future ».",
            List.of()));
    issues.add(
        new Issue(
            "ASYNC999",
            Severity.WARNING,
            english ? "Something new." : "Quelque chose de nouveau.",
            "notebooks/explore.ipynb",
            3,
            at(2),
            "x",
            "",
            List.of(),
            null,
            "f999"));
    issues.sort(null);
    return new Result(
        issues,
        List.of(
            new FileProblem(
                "app/legacy.py", 7, english ? "Invalid syntax." : "Syntaxe incorrecte."),
            new FileProblem(
                "app/data.py", 0, english ? "This is a binary file." : "Ce fichier est binaire.")),
        practices(),
        new Result.Size(45, 8432, 45));
  }

  private static List<PracticeCount> practices() {
    return List.of(
        new PracticeCount(
            Practice.GATHER,
            12,
            List.of(
                "app/services/a.py", "app/services/b.py", "app/services/c.py", "app/tasks/d.py")),
        new PracticeCount(
            Practice.ASYNC_CONTEXT_MANAGER_USED, 8, List.of("app/cache/c.py", "app/db/d.py")),
        new PracticeCount(Practice.SEMAPHORE, 3, List.of("app/services/a.py")),
        new PracticeCount(
            Practice.TIMEOUT,
            6,
            List.of("app/api/a.py", "app/api/b.py", "app/services/a.py", "app/services/b.py")));
  }
}
