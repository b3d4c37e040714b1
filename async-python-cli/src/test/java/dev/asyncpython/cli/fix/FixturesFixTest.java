package dev.asyncpython.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.cli.fix.FixLoop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fixes all fixtures of all rules, with the rules themselves. */
class FixturesFixTest {

  private static final Path FIXTURES = Path.of("../async-python-core/src/test/resources");

  private final CheckedText checked = new CheckedText();

  @TestFactory
  Stream<DynamicTest> the_result_parses_and_needs_no_second_run() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      List<Path> fixtures = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
      assertThat(fixtures).hasSizeGreaterThan(100);
      return fixtures.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      FIXTURES.relativize(file).toString(), () -> verify(Files.readString(file))));
    }
  }

  private void verify(String text) {
    for (boolean unsafe : new boolean[] {false, true}) {
      Outcome outcome = checked.fix(text, unsafe);

      assertThat(checked.analyse(outcome.text())).hasValue(outcome.remaining());
      assertThat(checked.fix(outcome.text(), unsafe).text()).isEqualTo(outcome.text());
      assertThat(outcome.remaining().stream().filter(issue -> FixEngine.isWanted(issue, unsafe)))
          .isEmpty();
    }
  }
}
