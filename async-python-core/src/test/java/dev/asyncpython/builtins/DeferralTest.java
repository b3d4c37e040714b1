package dev.asyncpython.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.builtins.Comparison.Difference;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import dev.asyncpython.testing.RuleParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user who has a built-in rule of SonarSource and ours active gets no defect twice and loses
 * none. The real analyzer is the judge: the table of the built-in rules is wrong when it says so.
 */
@Tag("analyzer")
class DeferralTest {

  /** What ASYNC004 and ASYNC006 defer to; ASYNC001 has its keys in the table. */
  private static final Set<String> OTHER_KEYS = Set.of("S3862", "S5644", "S7502");

  @TempDir static Path folder;

  private static final Set<String> KEYS = new TreeSet<>(OTHER_KEYS);
  private static final Map<CatalogueCode, Comparison> CATALOGUE = new LinkedHashMap<>();

  @BeforeAll
  static void analyseTheCatalogue() {
    List<BlockingCall> rows =
        KnownApis.load().blockingCalls().stream()
            .sorted(Comparator.comparing(BlockingCall::name))
            .toList();
    rows.forEach(row -> KEYS.addAll(row.builtins()));
    for (CatalogueCode code : CatalogueCode.of(rows)) {
      Path file = Analysis.write(code.text(), folder);
      CATALOGUE.put(code, Comparison.of(file, KEYS, "ASYNC001", Map.of("minimumTier", "L")));
    }
  }

  @Test
  void theTableSaysWhichBuiltinRulesReportACall() {
    Map<BlockingCall, Set<String>> raised = new TreeMap<>(Comparator.comparing(BlockingCall::name));
    CATALOGUE.forEach(
        (code, comparison) ->
            code.calls()
                .forEach(
                    call ->
                        raised
                            .computeIfAbsent(call.row(), row -> new TreeSet<>())
                            .addAll(comparison.builtinsOn(call.callee()))));
    List<String> wrong = new ArrayList<>();
    raised.forEach(
        (row, keys) -> {
          if (!keys.equals(row.builtins())) {
            wrong.add(row.name() + " has " + row.builtins() + ", the analyzer raises " + keys);
          }
        });
    assertThat(wrong).as("column builtin of blocking-calls.txt").isEmpty();
  }

  @Test
  void everyCallOfTheCatalogueIsReportedOnce() {
    assertThat(CATALOGUE.values().stream().flatMap(file -> file.wrong().stream())).isEmpty();
  }

  @Test
  void formsThatTheFrontendSeesOtherwiseAreReportedOnce() {
    Path file = Path.of("src/test/resources/builtins/forms.py");
    assertThat(Comparison.of(file, KEYS, "", Map.of()).wrong()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCallOfTheFixturesIsReportedOnce() {
    return RuleRegistry.keys().stream()
        .flatMap(rule -> Fixtures.of(rule).stream().map(file -> fixture(rule, file)));
  }

  private static DynamicTest fixture(String rule, Path file) {
    String name = rule + "/" + file.getFileName();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Map<String, String> parameters = RuleParameters.of(Fixtures.read(file));
          List<Difference> wrong =
              new ArrayList<>(Comparison.of(file, KEYS, rule, parameters).wrong());
          for (String code : AcceptedDifferences.of(System.getProperty("frontend"), name)) {
            assertThat(wrong.removeIf(difference -> difference.code().equals(code)))
                .as("difference of " + name + ", which is listed: " + code)
                .isTrue();
          }
          assertThat(wrong).isEmpty();
        });
  }
}
