package dev.asyncpython.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of every knowledge file, and what they say of each other. */
class KnowledgeFilesTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/dev/asyncpython/known-apis").toAbsolutePath();
  private static final Path GUIDE = Path.of("../docs/knowledge.md");
  private static final String COLUMNS = "# Columns: ";

  /** Their first column is no name of the library that defines it, or the table is about names. */
  private static final Set<String> NOT_PUBLIC_NAMES = Set.of("canonical-names", "name-words");

  private static final KnownApis KNOWN = KnownApis.load();

  static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void rows_are_sorted_and_name_each_thing_once(String file) {
    List<String> names = rows(file).stream().map(row -> row.get(0)).toList();

    assertThat(names).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void rows_have_the_columns_that_the_header_names(String file) {
    List<String> lines = lines(file);
    String header =
        lines.stream().filter(line -> line.startsWith(COLUMNS)).findFirst().orElseThrow();
    int columns = header.substring(COLUMNS.length()).split(" \\| ", -1).length;

    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .allSatisfy(
            line -> {
              assertThat(line).isEqualTo(line.strip()).doesNotContain("\t", "  ");
              List<String> row = columns(line);
              assertThat(row).as(line).hasSizeBetween(2, columns).doesNotContain("");
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_guide_names_the_file_and_its_columns(String file) {
    String header =
        lines(file).stream().filter(line -> line.startsWith(COLUMNS)).findFirst().orElseThrow();
    String columns = header.substring(COLUMNS.length()).replace(" | ", ", ");

    assertThat(read(GUIDE)).contains("| `" + file + ".txt` | " + columns + " |");
  }

  @ParameterizedTest
  @MethodSource("files")
  void names_are_those_that_users_write(String file) {
    if (!NOT_PUBLIC_NAMES.contains(file)) {
      assertThat(rows(file).stream().map(row -> row.get(0)).filter(name -> !isPublic(name)))
          .as("names that canonical-names.txt maps to others: no lookup finds them")
          .isEmpty();
    }
  }

  @Test
  void what_a_canonical_name_maps_to_is_public() {
    assertThat(
            rows("canonical-names").stream()
                .filter(row -> !row.get(1).endsWith(".") && !isPublic(row.get(1))))
        .isEmpty();
  }

  @Test
  void loop_runners_are_the_blocking_calls_of_that_kind() {
    Set<String> blocking =
        KNOWN.blockingCalls().stream()
            .filter(call -> call.kind().equals(BlockingCall.LOOP))
            .map(BlockingCall::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(blocking).isEqualTo(names("loop-runners"));
  }

  @Test
  void no_call_both_blocks_and_gives_a_coroutine() {
    Set<String> both = names("coroutine-functions");
    both.retainAll(names("blocking-calls"));

    assertThat(both).isEmpty();
  }

  @Test
  void a_lock_or_connection_type_is_no_function() {
    Set<String> functions = names("coroutine-functions");
    functions.retainAll(names("connections"));

    assertThat(functions).isEmpty();
  }

  @Test
  void results_are_classes_under_their_public_names() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : rows("bound-types")) {
      for (String type : row.get(1).split(", ", -1)) {
        if (!type.equals("-") && (!type.contains(".") || !isPublic(type))) {
          wrong.add(row.toString());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void built_in_rules_are_named_by_their_keys() {
    assertThat(KNOWN.blockingCalls())
        .allSatisfy(
            call ->
                assertThat(call.builtins()).allSatisfy(key -> assertThat(key).matches("S[0-9]+")));
  }

  private static boolean isPublic(String name) {
    return KNOWN.canonicalNames().toPublic(name).equals(name);
  }

  private static Set<String> names(String file) {
    return rows(file).stream()
        .map(row -> row.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<String>> rows(String file) {
    return lines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(KnowledgeFilesTest::columns)
        .toList();
  }

  private static List<String> columns(String line) {
    return Arrays.asList(line.split(" \\| ", -1));
  }

  private static List<String> lines(String file) {
    return read(FOLDER.resolve(file + ".txt")).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
