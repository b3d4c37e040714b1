package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.ReportSamples.html;
import static dev.asyncpython.cli.report.ReportSamples.issue;
import static dev.asyncpython.cli.report.ReportSamples.markdown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both reports have every part of the seed's report. */
class ReportPartsTest {

  private static final List<String> SEED_HEADINGS =
      List.of(
          "🔄 RAPPORT ANALYSE ASYNC",
          "📊 RÉSUMÉ",
          "❌ ERREURS CRITIQUES",
          "⚠️ WARNINGS",
          "ℹ️ INFORMATIONS",
          "✅ BONNES PRATIQUES DÉTECTÉES",
          "🔧 COMMANDES DE CORRECTION",
          "🎯 PRIORITÉS");

  private static Document page(Language language) {
    return Jsoup.parse(html(ReportSamples.seed(language), language));
  }

  @Test
  void the_french_report_has_the_headings_of_the_seed_in_its_order() {
    String markdown = markdown(ReportSamples.seed(Language.FR), Language.FR);

    assertThat(markdown).containsSubsequence(SEED_HEADINGS);
    assertThat(page(Language.FR).select("h1, h2").eachText().toString())
        .containsSubsequence(SEED_HEADINGS);
  }

  @Test
  void the_french_report_has_the_parts_of_the_seed() {
    assertThat(markdown(ReportSamples.seed(Language.FR), Language.FR))
        .contains(
            "| Fonctions async | 45 |",
            "| Erreurs | 8 |",
            "| Warnings | 6 |",
            "| Info | 2 |",
            "### ASYNC001 - Appels Bloquants",
            "| `app/services/external.py` | 45 | `requests.get()` |",
            "- `requests` → `httpx` ou `aiohttp`",
            "- `open()` → `aiofiles`",
            "- `time.sleep()` → `asyncio.sleep()`",
            "### ASYNC002 - asyncio.run() dans Async",
            "Utiliser `await` directement",
            "### ASYNC003 - Await Séquentiel dans Boucle",
            "| Fichier | Ligne | Impact |",
            "# Avant (séquentiel)\nfor item in items:",
            "# Après (concurrent)\nresults = await asyncio.gather(",
            "### ASYNC004 - Task Non Référencée",
            "### ASYNC005 - gather() sans return_exceptions",
            "**Suggestion**\u00a0: Ajouter `return_exceptions=True`",
            "| Pattern | Occurrences | Fichiers |",
            "| `asyncio.gather()` | 12 | `app/services/`, `app/tasks/` |",
            "# Remplacer requests par httpx\npip install httpx\n# Puis chercher/remplacer",
            "pip install aiofiles",
            "# Lancer l'analyse\nasync-check .",
            "1. [ ] Corriger les 5 appels bloquants (CRITIQUE)",
            "Optimiser les 3 boucles avec await (PERF)");
  }

  @Test
  void the_english_report_has_the_same_parts() {
    assertThat(markdown(ReportSamples.seed(Language.EN), Language.EN))
        .containsSubsequence(
            "# 🔄 ASYNC ANALYSIS REPORT",
            "## 📊 SUMMARY",
            "| Async functions | 45 |",
            "## ❌ CRITICAL ERRORS",
            "### ASYNC001 - Blocking Calls",
            "- `requests` → `httpx` or `aiohttp`",
            "## ⚠️ WARNINGS",
            "## ℹ️ INFORMATION",
            "## 🚫 FILES NOT ANALYSED",
            "| `app/legacy.py` | 7 | Invalid syntax. |",
            "## ✅ GOOD PRACTICES DETECTED",
            "## 🔧 FIX COMMANDS",
            "pip install httpx",
            "# Run the analysis\nasync-check .\n```",
            "## 🎯 PRIORITIES",
            "1. [ ] Fix the 5 blocking calls (CRITICAL)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void html_shows_what_markdown_shows(Language language) {
    Document page = page(language);

    assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
    assertThat(page.select("figure")).hasSize(3);
    assertThat(page.select("article")).hasSize(8);
    assertThat(page.select("table.issues tbody tr")).hasSize(16 + 2);
    assertThat(page.select("details")).hasSize(1);
    assertThat(page.select("details li")).hasSize(4);
    assertThat(page.select(".todo li")).hasSize(9);
    assertThat(page.select("#ASYNC001 .correction li")).hasSize(3);
    assertThat(page.select(".tiles td").eachText()).containsExactly("45", "8", "6", "2");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void html_needs_nothing_else_and_everybody_can_use_it(Language language) {
    String html = html(ReportSamples.seed(language), language);
    Document page = Jsoup.parse(html);

    assertThat(html).doesNotContain("http:", "https:", "@import", "url(", "src=");
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select(".todo label > input[type=checkbox]")).hasSize(9);
    assertThat(page.select("section:not([aria-labelledby])")).isEmpty();
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id()).isTrue();
    }
    for (Element link : page.select("a")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    assertThat(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_result_without_issues_says_so(Language language) {
    String nothing = language == Language.EN ? "No problem found." : "Aucun problème détecté.";
    String todo = language == Language.EN ? "Nothing to do." : "Rien à faire.";
    String markdown = markdown(ReportSamples.empty(), language);
    Document page = Jsoup.parse(html(ReportSamples.empty(), language));

    assertThat(markdown).contains("**" + nothing + "**", todo, "async-check .");
    assertThat(markdown).doesNotContain("###", "pip install", "[ ]");
    assertThat(page.text()).contains(nothing, todo);
    assertThat(page.select("article, figure, li.error, #error")).isEmpty();
  }

  @Test
  void a_severity_without_issues_says_so() {
    String markdown =
        markdown(
            ReportSamples.result(issue("ASYNC005", "a.py", 3, "asyncio.gather", "")), Language.EN);

    assertThat(markdown)
        .contains("## ❌ CRITICAL ERRORS\n\nNone.\n\n## ⚠️ WARNINGS\n\nNone.\n\n## ℹ️ INFORMATION");
  }

  @Test
  void blocking_calls_without_a_known_function_go_to_a_thread() {
    assertThat(markdown(ReportSamples.result(issue("ASYNC001", "a.py", 3, "f", "")), Language.EN))
        .contains("**Correction**: Run the call in a thread with `await asyncio.to_thread(f, ...)`")
        .doesNotContain("pip install");
  }

  @Test
  void a_rule_of_the_future_falls_back_to_its_title() {
    String markdown = markdown(ReportSamples.seed(Language.EN), Language.EN);

    assertThat(markdown)
        .contains(
            "### ASYNC999 - A rule of the future",
            "| `notebooks/explore.ipynb`, cell 3 | 2 | Something new. |",
            "[ ] Fix the finding of ASYNC999: A rule of the future");
  }

  @Test
  void the_analysis_runs_again_on_the_folder_of_all_files() {
    Issue first = issue("ASYNC004", "src/app/a.py", 3, "f", "");
    Issue second = issue("ASYNC004", "src/app/api/b.py", 3, "f", "");
    Issue absolute = issue("ASYNC004", "/tmp/x/b.py", 3, "f", "");

    assertThat(markdown(ReportSamples.result(first, second), Language.EN))
        .contains("\nasync-check src/app/\n");
    assertThat(markdown(ReportSamples.result(absolute), Language.EN))
        .contains("\nasync-check /tmp/x/\n");
    assertThat(markdown(ReportSamples.result(first, absolute), Language.EN))
        .contains("\nasync-check .\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 400})
  void many_files_of_a_practice_are_shown_by_folder(int count) {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add("app/part" + (i % 2) + "/deep" + i + "/f.py");
    }
    files.sort(null);
    Result result =
        new Result(
            List.of(),
            List.of(),
            List.of(new PracticeCount(Practice.TIMEOUT, count, files)),
            new Result.Size(count, 1, 1));

    assertThat(markdown(result, Language.EN))
        .contains(
            count == 4
                ? "`app/part0/deep0/`, `app/part0/deep2/`, `app/part1/deep1/`, `app/part1/deep3/`"
                : "| `app/part0/`, `app/part1/` |");
  }

  @Test
  void folders_that_are_too_many_are_counted() {
    List<String> files = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      files.add("p" + i + "/f.py");
    }
    Result result =
        new Result(
            List.of(),
            List.of(),
            List.of(new PracticeCount(Practice.TIMEOUT, 20, files)),
            new Result.Size(20, 1, 1));

    assertThat(markdown(result, Language.FR)).contains("`p15/` et 14 autres |");
  }

  @Test
  void ten_thousand_issues_are_all_shown() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      issues.add(
          issue(
              "ASYNC001",
              "app/part" + (i / 10) + "/f.py",
              i % 10 + 1,
              "requests.get",
              "requests.get",
              "Blocks.",
              List.of(
                  ReportSamples.step("a.py", 1, "One."),
                  ReportSamples.step("b.py", 2, "Two."),
                  ReportSamples.step("c.py", 3, "Three."))));
    }
    issues.sort(null);
    Result result = new Result(issues, List.of(), List.of(), new Result.Size(1000, 99, 9));
    String html = html(result, Language.EN);

    assertThat(html.split("<details>", -1)).hasSize(10_001);
    assertThat(html).contains("and 992 others", ">10,000<");
    assertThat(markdown(result, Language.EN).lines().filter(line -> line.startsWith("| `app/")))
        .hasSize(10_000);
  }

  @Test
  void a_file_that_could_not_be_analysed_is_something_to_do() {
    Result result =
        new Result(
            List.of(),
            List.of(new FileProblem("a.py", 2, "Bad.")),
            List.of(),
            new Result.Size(0, 0, 0));

    assertThat(markdown(result, Language.EN))
        .contains(
            "No file, no lines. 1 file could not be analysed: it is listed below.",
            "| `a.py` | 2 | Bad. |",
            "1. [ ] Fix the file that could not be analysed");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_reader_that_goes_away_is_told_as_it_is(boolean html) {
    Report report = html ? new HtmlReport() : new MarkdownReport();
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] characters, int start, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () -> report.write(ReportSamples.empty(), ReportSamples.about(Language.EN), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
  }
}
