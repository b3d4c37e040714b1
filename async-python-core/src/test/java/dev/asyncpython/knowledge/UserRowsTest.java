package dev.asyncpython.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users add to the tables by settings and rule parameters. */
class UserRowsTest {

  private final List<RowError> errors = new ArrayList<>();

  @Test
  void rows_stand_on_lines_or_between_semicolons_and_comments_are_skipped() {
    UserRows rows = parse("a.b ; c.d | db\n\n# e.f\r\ng.h | http | M", "", "");

    assertThat(rows.blocking()).containsOnlyKeys("a.b", "c.d", "g.h");
    assertThat(errors).isEmpty();
  }

  @Test
  void a_name_alone_is_a_row() {
    BlockingCall call = parse("legacy.load", "", "").blocking().get("legacy.load");

    assertThat(call)
        .isEqualTo(new BlockingCall("legacy.load", "user", Tier.H, "", "", "", Set.of()));
  }

  @Test
  void a_whole_row_has_the_columns_of_our_own_file() {
    UserRows rows = parse("legacy.load | db | M | fast.load | any.load | - | S7499, S7493", "", "");

    assertThat(rows.blocking().get("legacy.load"))
        .isEqualTo(
            new BlockingCall(
                "legacy.load",
                "db",
                Tier.M,
                "fast.load",
                "any.load",
                "",
                Set.of("S7499", "S7493")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "legacy load          ! legacy load          ! dotted Python name",
        "1.load               ! 1.load               ! dotted Python name",
        "a.b | db | X         ! a.b | db | X         ! not one of H, M, L",
        "a|b|H|c|d|e|S1|more  ! a|b|H|c|d|e|S1|more  ! at most 7",
        "| db | H             ! | db | H             ! dotted Python name"
      })
  void a_wrong_row_is_refused_with_its_text_and_the_reason(String row, String named, String why) {
    UserRows rows = parse("good.one; " + row + "; good.two", "", "");

    assertThat(rows.blocking()).containsOnlyKeys("good.one", "good.two");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).row()).isEqualTo(named);
    assertThat(errors.get(0).reason()).contains(why);
  }

  @Test
  void a_wrong_row_of_the_other_settings_is_refused_too() {
    UserRows rows = parse("", "a.b | c; fine.name", "run.it | lib | 1.5; other.run");

    assertThat(rows.nonBlocking()).containsOnly("fine.name");
    assertThat(rows.offloaders()).containsOnlyKeys("other.run");
    assertThat(errors).extracting(RowError::row).containsExactly("run.it | lib | 1.5", "a.b | c");
  }

  @Test
  void an_off_loader_says_which_arguments_run_elsewhere() {
    UserRows rows = parse("", "", "a.run; b.run | lib | 1, func; c.wrap | lib | decorator");

    assertThat(rows.offloaders())
        .containsEntry("a.run", new Offloader("a.run", "user", Set.of(), Set.of(), true, false))
        .containsEntry(
            "b.run", new Offloader("b.run", "lib", Set.of(1), Set.of("func"), false, false))
        .containsEntry("c.wrap", new Offloader("c.wrap", "lib", Set.of(), Set.of(), false, true));
  }

  @Test
  void a_harmless_name_takes_one_row_away_and_a_star_all_of_a_package_or_class() {
    KnownApis known =
        KnownApis.load().withUserRows(parse("", "time.sleep; requests.Session.*; os.*", ""));

    assertThat(known.blocking("time.sleep")).isEmpty();
    assertThat(known.blocking("requests.Session.get")).isEmpty();
    assertThat(known.blocking("requests.get")).isPresent();
    assertThat(known.blocking("os.system")).isEmpty();
    assertThat(known.blocking("subprocess.run")).isPresent();
  }

  @Test
  void what_a_user_calls_blocking_is_even_inside_a_harmless_package() {
    KnownApis known = KnownApis.load().withUserRows(parse("os.system | os | L", "os.*", ""));

    assertThat(known.blocking("os.system").orElseThrow().tier()).isEqualTo(Tier.L);
  }

  @Test
  void a_users_row_hides_no_built_in_rule() {
    KnownApis known = KnownApis.load().withUserRows(parse("requests.get | http | L", "", ""));

    assertThat(known.blocking("requests.get").orElseThrow().builtins()).isEmpty();
    assertThat(known.builtinsReporting("requests.get")).containsOnly("S7499");
  }

  @Test
  void parameters_of_a_rule_come_on_top_of_the_projects_settings() {
    UserRows settings = parse("a.b | db; c.d | db", "x.y", "run.one");
    UserRows parameters = parse("a.b | http", "z.*", "run.two");

    UserRows both = settings.plus(parameters);

    assertThat(both.blocking()).containsOnlyKeys("a.b", "c.d");
    assertThat(both.blocking().get("a.b")).extracting(BlockingCall::kind).isEqualTo("http");
    assertThat(both.nonBlocking()).containsOnly("x.y", "z.");
    assertThat(both.offloaders()).containsOnlyKeys("run.one", "run.two");
    assertThat(both.isEmpty()).isFalse();
    assertThat(UserRows.NONE.isEmpty()).isTrue();
  }

  private UserRows parse(String blocking, String nonBlocking, String offloaders) {
    return UserRows.parse(blocking, nonBlocking, offloaders, errors::add);
  }
}
