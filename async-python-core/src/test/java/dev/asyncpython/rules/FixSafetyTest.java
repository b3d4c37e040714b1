package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.RuleParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;

/** How safe each fix is: docs/fixes.md, the rules and the places where they offer one. */
class FixSafetyTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (safe|unsafe) \\| \\S.* \\|$");

  private static NavigableMap<String, Safety> documented() {
    NavigableMap<String, Safety> rows = new TreeMap<>();
    Matcher row = ROW.matcher(RuleFiles.read(RuleFiles.ROOT.resolve("docs/fixes.md")));
    while (row.find()) {
      rows.put(row.group(1), Safety.valueOf(row.group(2).toUpperCase(Locale.ROOT)));
    }
    return rows;
  }

  @Test
  void every_fix_is_in_the_document() {
    assertThat(documented().keySet())
        .containsExactlyElementsOf(
            Messages.load(Language.EN).keys().stream()
                .filter(key -> key.matches("\\w+\\.fix(?:\\..*)?"))
                .sorted()
                .toList());
  }

  @Test
  void the_rules_say_what_the_document_says() {
    Map<String, Set<Safety>> seen = new TreeMap<>();
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      String key = RuleRegistry.keyOf(type);
      Stream.concat(Fixtures.of(key).stream(), Fixtures.fixes(key).stream())
          .forEach(
              fixture ->
                  run(type, fixture)
                      .forEach(
                          fix ->
                              seen.computeIfAbsent(fix.key(), k -> EnumSet.noneOf(Safety.class))
                                  .add(fix.safety())));
    }

    assertThat(seen.keySet()).as("fixes that the fixtures show").isEqualTo(documented().keySet());
    documented()
        .forEach(
            (key, safety) -> {
              if (safety == Safety.UNSAFE) {
                assertThat(seen.get(key)).as(key).containsExactly(Safety.UNSAFE);
              } else {
                assertThat(seen.get(key)).as(key).contains(Safety.SAFE);
              }
            });
  }

  @Test
  void an_await_is_not_safe_while_something_is_held() {
    Path fixture =
        Fixtures.fixes("ASYNC001").stream()
            .filter(file -> file.endsWith("while_holding.py"))
            .findFirst()
            .orElseThrow();

    List<Safety> safeties =
        run(RuleRegistry.checks().get(0), fixture).stream().map(Added::safety).toList();

    assertThat(safeties)
        .containsExactly(Safety.UNSAFE, Safety.UNSAFE, Safety.UNSAFE, Safety.SAFE, Safety.SAFE);
  }

  private record Added(PythonQuickFix fix, String key, Safety safety) {}

  /** The fixes that a rule adds to the issues of a file. */
  private static List<Added> run(Class<? extends AsyncCheck> type, Path file) {
    List<Added> added = new ArrayList<>();
    AsyncCheck check =
        Analysis.checks(
                AnalysisContext.builder()
                    .fixes((fix, key, safety) -> added.add(new Added(fix, key, safety))),
                List.of(type))
            .get(0);
    RuleParameters.set(check, RuleParameters.of(Fixtures.read(file)));
    List<PreciseIssue> issues = Analysis.run(file, List.of(check));
    assertThat(issues.stream().flatMap(issue -> issue.quickFixes().stream()))
        .as("all fixes of " + file)
        .containsExactlyElementsOf(added.stream().map(Added::fix).toList());
    return added;
  }
}
