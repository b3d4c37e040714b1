package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.testing.Analysis;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;

/** The samples of the rule pages do what the pages say of them. */
class SampleCodeTest {

  private static final String MARKER = "# Noncompliant";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> noncompliantSamplesRaiseTheRuleOnTheMarkedLines() {
    return samples("noncompliant", this::assertRaised);
  }

  @TestFactory
  Stream<DynamicTest> compliantSamplesRaiseNoRuleAtAll() {
    return samples(
        "compliant",
        (type, code) ->
            assertThat(Analysis.described(Analysis.run(code, folder, allChecks()))).isEmpty());
  }

  private Stream<DynamicTest> samples(String kind, Assertion assertion) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      String key = RuleRegistry.keyOf(type);
      Elements samples = Jsoup.parse(page(key)).select("pre[data-diff-type=" + kind + "]");
      assertThat(samples).as("%s samples of %s", kind, key).isNotEmpty();
      for (Element sample : samples) {
        tests.add(
            DynamicTest.dynamicTest(
                key + " " + kind + " " + sample.attr("data-diff-id"),
                () -> assertion.check(type, sample.wholeText().stripLeading())));
      }
    }
    return tests.stream();
  }

  private void assertRaised(Class<? extends AsyncCheck> type, String code) {
    List<PreciseIssue> issues =
        Analysis.run(code, folder, Analysis.checks(AnalysisContext.builder(), List.of(type)));
    Set<Integer> raised = new TreeSet<>();
    issues.forEach(issue -> raised.add(issue.primaryLocation().startLine()));
    Set<Integer> marked = new TreeSet<>();
    List<String> lines = code.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(MARKER)) {
        marked.add(i + 1);
      }
    }
    assertThat(raised).as(code).isNotEmpty().containsAll(marked);
  }

  private static List<AsyncCheck> allChecks() {
    return Analysis.checks(AnalysisContext.builder(), RuleRegistry.checks());
  }

  private static String page(String key) {
    String path = "/dev/asyncpython/rules/" + key + ".html";
    try (InputStream in = SampleCodeTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Assertion {
    void check(Class<? extends AsyncCheck> type, String code);
  }
}
