package dev.asyncpython.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.testing.Analysis;
import dev.asyncpython.testing.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The practices that fixtures show, line by line, and the counts of small texts. */
class FileMeasurerTest {

  private static final Path ROOT = Path.of("src/test/resources/measures");
  private static final Path TABLE =
      Path.of("src/main/resources/dev/asyncpython/known-apis/practices.txt");
  private static final Pattern EXPECTED = Pattern.compile("# practice: ([a-z_, ]+)$");

  /** Kinds of rows that are parts of practices. */
  private static final Set<String> PARTS = Set.of("growth", "power", "retry", "unlimited");

  private static final KnownApis KNOWN = KnownApis.load();

  static List<Path> fixtures() {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void practices_are_counted_where_comments_say(Path file) {
    List<String> expected = new ArrayList<>();
    List<String> lines = Fixtures.read(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTED.matcher(lines.get(i));
      if (matcher.find()) {
        for (String practice : matcher.group(1).split(",", -1)) {
          expected.add(i + 1 + ": " + practice.strip());
        }
      }
    }

    List<Occurrence> found = FileMeasurer.occurrences(model(file, KNOWN));

    assertThat(found.stream().map(o -> o.line() + ": " + o.practice().code()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void counts_are_those_of_the_occurrences(Path file) {
    FileModel model = model(file, KNOWN);
    Map<Practice, Integer> counted =
        FileMeasurer.occurrences(model).stream()
            .collect(Collectors.toMap(Occurrence::practice, o -> 1, Integer::sum));

    assertThat(FileMeasurer.of(model, Fixtures.read(file)).practices()).isEqualTo(counted);
  }

  /** As in the command line: docs/adr/0009. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void inferred_types_make_no_difference(Path file) {
    FileModel alone = FileModel.of(Analysis.parseAlone(file).rootTree(), KNOWN);

    assertThat(FileMeasurer.of(alone, Fixtures.read(file)))
        .isEqualTo(FileMeasurer.of(model(file, KNOWN), Fixtures.read(file)));
  }

  @Test
  void fixtures_show_every_practice() {
    Set<Practice> shown = EnumSet.noneOf(Practice.class);
    for (Path file : fixtures()) {
      FileMeasurer.occurrences(model(file, KNOWN)).forEach(o -> shown.add(o.practice()));
    }

    assertThat(shown).containsExactly(Practice.values());
  }

  @Test
  void occurrences_come_by_line() {
    assertThat(FileMeasurer.occurrences(model(ROOT.resolve("seed.py"), KNOWN)))
        .extracting(Occurrence::line)
        .isSorted();
  }

  @Test
  void code_is_counted(@TempDir Path folder) {
    String text =
        """
        import asyncio

        @decorator
        async def first(
            a,
        ):
            await a
            async with a, a:
                pass
            def inner():
                return 1
            async def nested():
                async for b in a:
                    await b
            return [c async for c in a]

        def plain():
            return 1

        class Service:
            async def last(self): return \"\"\"
                a text
            \"\"\"
        """;

    FileMeasures measures = measures(text, folder);

    assertThat(measures.lines()).isEqualTo(23);
    assertThat(measures.asyncFunctions()).isEqualTo(3);
    assertThat(measures.awaits()).as("2 await, 2 entered, 2 async for").isEqualTo(6);
    assertThat(measures.asyncLines()).as("4 to 15, 21 to 23").isEqualTo(15);
  }

  @Test
  void lines_end_in_any_way(@TempDir Path folder) {
    assertThat(measures("", folder).lines()).isZero();
    assertThat(measures("a = 1", folder).lines()).isEqualTo(1);
    assertThat(measures("a = 1\n", folder).lines()).isEqualTo(1);
    assertThat(measures("a = 1\r\nb = 2\r\n", folder).lines()).isEqualTo(2);
    assertThat(measures("a = 1\n\n", folder).lines()).isEqualTo(2);
  }

  @Test
  void a_file_without_async_code_counts_lines_only(@TempDir Path folder) {
    assertThat(measures("import os\n\n\ndef f():\n    return os.name\n", folder))
        .isEqualTo(new FileMeasures(5, 0, 0, 0, Map.of()));
  }

  @Test
  void off_loaders_of_the_user_count_where_they_are_awaited(@TempDir Path folder) {
    String text =
        """
        from company import threads

        async def run(f):
            await threads.run(f)
            threads.run(f)
        """;
    UserRows rows = UserRows.parse("", "", "company.threads.run | company | 0", error -> {});

    List<Occurrence> found =
        FileMeasurer.occurrences(model(Analysis.write(text, folder), KNOWN.withUserRows(rows)));

    assertThat(found).containsExactly(new Occurrence(Practice.OFFLOADING, 4));
    assertThat(measures(text, folder).practices()).isEmpty();
  }

  @Test
  void the_context_of_an_analysis_measures_too() {
    Path file = ROOT.resolve("seed.py");
    AnalysisContext context = AnalysisContext.builder().knowledge(KNOWN).build();

    assertThat(context.measures(Analysis.parse(file).rootTree(), Fixtures.read(file)))
        .isEqualTo(FileMeasurer.of(model(file, KNOWN), Fixtures.read(file)));
  }

  @Test
  void the_table_names_practices_and_their_parts() {
    Set<String> allowed = new TreeSet<>(PARTS);
    Arrays.stream(Practice.values()).map(Practice::code).forEach(allowed::add);

    assertThat(rows().map(row -> row.get(2))).isSubsetOf(allowed).containsAll(PARTS);
  }

  @Test
  void what_off_loads_is_an_off_loader() {
    assertThat(
            rows()
                .filter(row -> row.get(2).equals(Practice.OFFLOADING.code()))
                .map(row -> row.get(0))
                .filter(name -> !name.startsWith("loop.")))
        .isNotEmpty()
        .allMatch(name -> KNOWN.offloader(name).isPresent());
  }

  @Test
  void what_async_idioms_say_is_not_said_again() {
    assertThat(rows().map(row -> row.get(0)))
        .noneMatch(
            name ->
                KNOWN
                    .idiom(name)
                    .filter(idiom -> Set.of("gather", "group").contains(idiom.kind()))
                    .isPresent());
  }

  private static Stream<List<String>> rows() {
    return Fixtures.read(TABLE)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" \\| ", -1)));
  }

  private static FileMeasures measures(String text, Path folder) {
    return FileMeasurer.of(model(Analysis.write(text, folder), KNOWN), text);
  }

  private static FileModel model(Path file, KnownApis knowledge) {
    return FileModel.of(Analysis.parse(file).rootTree(), knowledge);
  }
}
