package dev.asyncpython.its.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.command.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The words of a plan. */
class WordingTest {

  private static final Map<String, String> NAMES = Map.of("async_errors", "Async errors");

  private static Wording wording(String language, boolean isDryRun) {
    return new Wording(SetupMain.texts(language), NAMES, isDryRun);
  }

  private static List<String> lines(Plan plan, Wording wording) {
    return Stream.of(plan.profile(), plan.gate(), plan.use())
        .flatMap(List::stream)
        .map(wording::line)
        .toList();
  }

  @Test
  void in_english() {
    assertThat(lines(States.fresh().plan(), wording("en", false)))
        .contains(
            "  created      the profile",
            "  changed      inherits from: nothing -> \"Sonar way\"",
            "  changed      rule ASYNC001: off -> on",
            "  changed      rule S7502: on -> off, because ASYNC004 reports the same more precisely",
            "  created      condition: fails when Async errors (async_errors) > 0",
            "  created      condition: fails when async_lost_tasks > 0")
        .last()
        .asString()
        .startsWith("  to do        Neither is the default yet.");
    assertThat(lines(States.fresh().plan(), wording("en", true)))
        .contains("  would create the profile", "  would change rule ASYNC001: off -> on");
  }

  @Test
  void in_french() {
    assertThat(lines(States.done().condition("async_errors", "40").plan(), wording("fr", false)))
        .contains(
            "  inchangé     hérite de «\u00a0Sonar way\u00a0»",
            "  inchangé     règles actives\u00a0: ASYNC001, ASYNC004, ASYNC006",
            "  conservé     condition\u00a0: échoue si Async errors (async_errors) > 40\u202f; la nôtre"
                + " serait > 0. Pour la nôtre, supprimez la vôtre et relancez cette commande.");
  }

  static Stream<SetupException> errors() {
    return SetupMain.texts("en").keys().stream()
        .filter(key -> key.startsWith("error.") && !key.equals("error.halfWay"))
        .map(key -> new SetupException(key, "A", "B", "C"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void every_error_can_be_said(SetupException error) {
    for (String language : List.of("en", "fr")) {
      assertThat(error.in(SetupMain.texts(language))).isNotBlank().doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_run_that_is_cut_off_says_how_far_it_came(int done) {
    SetupException error = new SetupException("error.halfWay", "rule X", "Reason.", done);

    String text = error.in(SetupMain.texts("en"));

    assertThat(text).startsWith("Failed at: rule X\nReason.\n");
    assertThat(text.contains("run the command again")).isEqualTo(done > 0);
    assertThat(error.in(SetupMain.texts("fr")).contains("relancez")).isEqualTo(done > 0);
  }

  @Test
  void every_option_is_described_in_both_languages() {
    Texts english = SetupMain.texts(Texts.ENGLISH);
    new CommandLine(new SetupOptions())
        .getCommandSpec()
        .options()
        .forEach(option -> assertThat(english.keys()).contains(option.descriptionKey()));
  }
}
