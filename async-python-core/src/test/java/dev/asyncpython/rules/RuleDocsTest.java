package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/} says what the rule pages say. */
class RuleDocsTest {

  private static final Path FOLDER = RuleFiles.ROOT.resolve("docs/rules");

  private static final String COMMAND =
      "mvn -q -pl async-python-core -am test -Dtest=RuleDocsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs";

  @Test
  void docs_are_up_to_date() throws IOException {
    NavigableMap<String, String> expected = RuleDocs.files(RuleTextsTest.keys());
    if (System.getProperty("update.docs") != null) {
      write(expected);
    }
    List<String> stale = new ArrayList<>();
    for (var file : expected.entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        stale.add(file.getKey());
      }
    }
    for (String file : existing()) {
      if (!expected.containsKey(file)) {
        stale.add(file);
      }
    }
    assertThat(stale).as("stale files of docs/rules; write them again with: " + COMMAND).isEmpty();
  }

  private static List<String> existing() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void write(NavigableMap<String, String> files) throws IOException {
    Files.createDirectories(FOLDER);
    for (String file : existing()) {
      Files.delete(FOLDER.resolve(file));
    }
    for (var file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void markdown_keeps_what_html_says() {
    assertThat(
            Markdown.of(
                """
                <p>Call <code>f(*a)</code> <strong>now</strong>,
                  or a_b; see <a href="https://x.org">it</a>.</p>
                <h3>Head</h3>
                <ul>
                  <li>one</li>
                  <li>two:
                    <ul>
                      <li>inner</li>
                    </ul>
                  </li>
                </ul>
                <pre data-diff-id="1">
                if a &lt; b:
                    pass
                </pre>
                """))
        .isEqualTo(
            """
            Call `f(*a)` **now**, or a\\_b; see [it](https://x.org).

            ### Head

            - one
            - two:
              - inner

            ```python
            if a < b:
                pass
            ```
            """);
  }
}
