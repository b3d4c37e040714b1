package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the report page that only compute, called in a browser. */
@OnSonarQube
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageModulesIT {

  private static final String STATIC = "/static/asyncpython/report/";

  private final TestServer server;
  private final Browser browser;

  ReportPageModulesIT(TestServer server) throws IOException {
    this.server = server;
    this.browser = new Browser(server.language());
  }

  @BeforeAll
  void open() {
    // Any page of the server: modules are imported from its own address only.
    browser.open(server.sonarQube().url() + STATIC + "rules.json");
  }

  @AfterAll
  void close() throws IOException {
    browser.close();
  }

  /** The value of an expression that uses what a module exports, as JSON. */
  private String value(String module, String expression) {
    return String.valueOf(
        browser.runAsync(
            "import('"
                + STATIC
                + module
                + "').then((m) => done(JSON.stringify("
                + expression
                + ")), (error) => done(String(error)));"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.format('a {0} b {1}', [1, 'x'], String) ## "a 1 b x"
          m.format('{0,choice,0#none|1#one|1<many {0}}', [0], String) ## "none"
          m.format('{0,choice,0#none|1#one|1<many {0}}', [1], String) ## "one"
          m.format('{0,choice,0#none|1#one|1<many {0}}', [7], String) ## "many 7"
          m.format('{0,choice,1#one|1<{0,choice,2#two|2<{0}}}', [2], String) ## "two"
          m.format("l'un", [], String) ## "l'un"
          m.languageOf(null, 'fr-CA') ## "fr"
          m.languageOf('en', 'fr') ## "en"
          m.languageOf('de', 'de') ## "en"
          """)
  void texts(String expression, String expected) {
    assertThat(value("texts.js", expression)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.branchQuery({ isMain: true, name: 'main' }) ## {}
          m.branchQuery({ isMain: false, name: 'a/b&c' }) ## {"branch":"a/b&c"}
          m.branchQuery({ key: '12', branch: 'x' }) ## {"pullRequest":"12"}
          m.branchQuery(undefined) ## {}
          m.branchName({ key: '12', branch: 'x' }) ## "12"
          new m.Links('/sq', 'a:b', { branch: 'x&y' }).issue('k#') ## "/sq/project/issues?id=a%3Ab&open=k%23&branch=x%26y"
          new m.Links('', 'p', {}).code('p:<a>.py', 3) ## "/code?id=p&selected=p%3A%3Ca%3E.py&line=3"
          new m.Links('', 'p', { pullRequest: '1' }).code('p:a', 0) ## "/code?id=p&selected=p%3Aa&pullRequest=1"
          """)
  void links(String expression, String expected) {
    assertThat(value("links.js", expression)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.quoted('"a()" blocks: it calls "b.c".') ## ["a()","b.c"]
          m.quoted('« a() » bloque : « b.c » est appelé') ## ["a()","b.c"]
          m.pathOf('a:b:c/d.py', 'a:b') ## "c/d.py"
          m.callPath({ component: 'p:a', flows: [] }, 'p') ## []
          m.callPath({ component: 'p:a', flows: [{ locations: [{ component: 'p:a' }] }] }, 'p') ## []
          m.callPath({ component: 'p:a', flows: [{ locations: [{ component: 'p:b', msg: 'end', textRange: { startLine: 2 } }, { component: 'p:a', msg: 'start', textRange: { startLine: 1 } }] }] }, 'p').map((s) => `${s.path}:${s.line} ${s.message}`) ## ["a:1 start","b:2 end"]
          """)
  void flows(String expression, String expected) {
    assertThat(value("flows.js", expression)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.levelOf('BLOCKER') + m.levelOf('CRITICAL') ## "errorerror"
          m.levelOf('MAJOR') + m.levelOf('MINOR') ## "warningwarning"
          m.levelOf('INFO') ## "info"
          new m.Deferred(undefined).builtins.size ## 0
          new m.Deferred('{"v":2,"f":{"a.py":[[1,"R","S1"]]}}').builtins.size ## 0
          ((d) => [d.take('a.py', 1, 'S1'), d.take('a.py', 1, 'S1') ?? null])(new m.Deferred('{"v":1,"f":{"a.py":[[1,"R","S1"]]}}')) ## ["R",null]
          m.groups([{ rule: 'B', level: 'info' }, { rule: 'B', level: 'error' }, { rule: 'A', level: 'error' }]).map((g) => g.level + g.rule) ## ["errorA","errorB","infoB"]
          m.filtered([{ path: 'App/X.py', level: 'error', rule: 'A', isNew: false }], { ...m.noFilters(), path: ' app/x' }).length ## 1
          m.filtered([{ path: 'a', level: 'error', rule: 'A', isNew: false }], { ...m.noFilters(), newOnly: true }).length ## 0
          m.tally([{ k: 'a', level: 'info' }, { k: 'b', level: 'info' }, { k: 'b', level: 'error' }], (f) => f.k) ## [{"key":"b","count":2,"level":"error"},{"key":"a","count":1,"level":"info"}]
          """)
  void model(String expression, String expected) {
    assertThat(value("model.js", expression)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.text('a_b _c_ <x> &amp; http://y www.z') ## "a_b \\\\_c\\\\_ &lt;x&gt; &amp;amp; http&#58;//y www&#46;z"
          m.code('a.b()') ## "`a.b()`"
          m.code('a`b') ## "<code>a&#96;b</code>"
          m.code('<é>') ## "<code>&#60;é&#62;</code>"
          m.text('\\u202eabc\\n') ## "\\\\\\\\u202eabc\\\\\\\\n"
          """)
  void markdown(String expression, String expected) {
    assertThat(value("markdown.js", expression)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          m.isDone({ id: 'x', count: 3 }, { x: 3 }) ## true
          m.isDone({ id: 'x', count: 2 }, { x: 3 }) ## true
          m.isDone({ id: 'x', count: 4 }, { x: 3 }) ## false
          m.isDone({ id: 'x', count: 4 }, {}) ## false
          """)
  void todo(String expression, String expected) {
    assertThat(value("todo.js", expression)).isEqualTo(expected.strip());
  }

  /** 20,800 findings of one rule in one folder: 20,000 can be reached, from both ends. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "##",
      quoteCharacter = '~',
      textBlock =
          """
          everything ## 33800 ## 33000
          """)
  void readsBeyondTheLimitOfTheApiAndSaysWhatIsMissing(String name, int total, int read) {
    Object result =
        browser.runAsync(
            """
            const counts = {
              'R1 MAJOR a': 20800, 'R1 MAJOR b': 4000, 'R2 MINOR a': 9000, 'R3 INFO a': 500,
            };
            const matching = (query) => Object.entries(counts).filter(([key]) => {
              const [rule, severity, folder] = key.split(' ');
              return query.rules.split(',').includes(rule)
                && (!query.severities || query.severities === severity)
                && (!query.directories || query.directories === folder);
            });
            let running = 0, most = 0;
            const api = { get: async (path, query) => {
              most = Math.max(most, ++running);
              await new Promise((resolve) => setTimeout(resolve, 0));
              running--;
              const own = matching(query);
              const total = own.reduce((sum, [, count]) => sum + count, 0);
              if (query.p * query.ps > 10000) throw new Error('beyond the limit');
              const at = { rules: 0, severities: 1, directories: 2 }[query.facets];
              const values = new Map();
              // As SonarQube does: a facet leaves its own condition out.
              const others = { rules: 'R1,R2,R3', severities: '', directories: '' }[query.facets];
              const all = matching({ ...query, [query.facets]: others });
              for (const [key, count] of all) {
                const value = key.split(' ')[at];
                values.set(value, (values.get(value) ?? 0) + count);
              }
              const issues = [];
              let skip = (query.p - 1) * query.ps;
              for (const [key, count] of own) {
                const last = query.asc === 'false' ? count - 1 : 0;
                for (let i = skip; i < count && issues.length < query.ps; i++) {
                  issues.push({ key: key + Math.abs(last - i) });
                }
                skip = Math.max(0, skip - count);
              }
              return { paging: { total }, issues, facets: [{ property: query.facets,
                values: [...values].map(([val, count]) => ({ val, count })) }] };
            } };
            import('/static/asyncpython/report/issues.js').then(async (m) => {
              const found = await m.readIssues(api, { rules: 'R1,R2' }, (issue) => issue.key, () => undefined);
              done(`${found.total} ${found.issues.length}`);
            }).catch((error) => done(String(error)));
            """);

    assertThat(result).as(name).isEqualTo(total + " " + read);
  }
}
