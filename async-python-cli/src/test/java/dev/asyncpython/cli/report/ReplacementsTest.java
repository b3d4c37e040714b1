package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.ReportSamples.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Packages;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What replaces blocking calls, and what has to be installed for it. */
class ReplacementsTest {

  private static final Set<String> WITH_PYTHON = Set.of("asyncio", "loop", "anyio", "trio");

  private static Issue blocking(int line, String api) {
    return issue("ASYNC001", "a.py", line, "f", api);
  }

  private static Issue blocking(int line, String api, String message) {
    return issue("ASYNC001", "a.py", line, "f", api, message, List.of());
  }

  private static List<String> lines(Issue... issues) {
    return replacements(issues).list().stream().map(Inline::plain).toList();
  }

  private static Replacements replacements(Issue... issues) {
    return Replacements.of(List.of(issues), new ReportWords(Language.EN));
  }

  @Test
  void only_what_occurs_is_listed_the_most_used_first() {
    assertThat(
            lines(
                blocking(1, "time.sleep"),
                blocking(2, "requests.get"),
                blocking(3, "requests.post"),
                blocking(4, "builtins.open")))
        .containsExactly(
            "requests → httpx or aiohttp",
            "open() → aiofiles or asyncio.to_thread()",
            "time.sleep() → asyncio.sleep()");
  }

  @Test
  void few_functions_are_named_many_are_not() {
    assertThat(lines(blocking(1, "os.listdir"), blocking(2, "os.remove")))
        .containsExactly("os.listdir(), os.remove() → aiofiles or asyncio.to_thread()");
    assertThat(
            lines(
                blocking(1, "os.listdir"),
                blocking(2, "os.remove"),
                blocking(3, "os.mkdir"),
                blocking(4, "os.rename")))
        .containsExactly("os → aiofiles or asyncio.to_thread()");
  }

  @Test
  void a_library_may_have_an_asynchronous_part_of_its_own() {
    Replacements openai = replacements(blocking(1, "httpx.Client.get"));

    assertThat(openai.list().get(0).plain()).isEqualTo("httpx → httpx.AsyncClient or aiohttp");
    assertThat(openai.packages()).isEmpty();
  }

  @Test
  void packages_are_installed_once() {
    Replacements http =
        replacements(blocking(1, "requests.get"), blocking(2, "urllib.request.urlopen"));

    assertThat(http.packages())
        .containsExactlyEntriesOf(
            Map.of("httpx", new Replacements.Replaced(List.of("requests", "urllib"), "httpx")));
  }

  @Test
  void a_function_that_is_not_known_runs_in_a_thread() {
    assertThat(lines(blocking(1, "acme.Client.fetch")))
        .containsExactly("acme.Client.fetch() → asyncio.to_thread()");
  }

  @Test
  void calls_without_a_name_or_a_replacement_are_left_out() {
    assertThat(replacements(blocking(1, "")).isEmpty()).isTrue();
    assertThat(replacements(blocking(1, "builtins.breakpoint")).isEmpty()).isTrue();
  }

  @Test
  void the_message_tells_the_library_of_the_file() {
    String trio = "Blocking call \"time.sleep\" in \"f\" freezes. Use trio.sleep instead.";

    assertThat(lines(blocking(1, "time.sleep", trio), blocking(2, "time.sleep", "No word.")))
        .containsExactly("time.sleep() → trio.sleep()");
    assertThat(
            lines(
                blocking(1, "time.sleep", trio),
                blocking(2, "time.sleep", "Use asyncio.sleep instead.")))
        .containsExactlyInAnyOrder("time.sleep() → trio.sleep()", "time.sleep() → asyncio.sleep()");
  }

  @Test
  void one_library_does_not_fill_the_list() {
    List<Issue> issues = new ArrayList<>();
    for (BlockingCall call : KnownApis.load().blockingCalls()) {
      if (call.name().startsWith("django.db.models.QuerySet.")) {
        issues.add(blocking(issues.size() + 1, call.name()));
      }
    }
    assertThat(issues.size()).isGreaterThan(10);
    List<String> lines = lines(issues.toArray(Issue[]::new));

    assertThat(lines).hasSize(7);
    assertThat(lines.get(6)).isEqualTo("django … and " + (issues.size() - 6) + " others");
  }

  @Test
  void every_library_that_is_recommended_can_be_installed() {
    Packages packages = Packages.load();
    Set<String> missing = new TreeSet<>();
    for (BlockingCall call : KnownApis.load().blockingCalls()) {
      if (call.kind().equals(BlockingCall.WAIT) || call.kind().equals(BlockingCall.LOOP)) {
        continue;
      }
      for (AsyncLibrary async : AsyncLibrary.values()) {
        for (String name : call.replacements(async)) {
          String root = name.split("\\.", 2)[0];
          boolean brought = WITH_PYTHON.contains(root) || call.name().startsWith(root + ".");
          if (!brought && packages.of(name).isEmpty()) {
            missing.add(name);
          }
        }
      }
    }
    assertThat(missing).as("not in packages.txt").isEmpty();
  }
}
