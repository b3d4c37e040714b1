package dev.asyncpython.cli.report;

import static dev.asyncpython.cli.report.Samples.about;
import static dev.asyncpython.cli.report.Samples.with;
import static dev.asyncpython.cli.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static final JsonReport REPORT = new JsonReport();

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  @Test
  void is_the_contract_to_the_byte() {
    assertThat(write(REPORT, with(Samples.SLEEP), about(Language.EN)))
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {
                  "rule": "ASYNC001",
                  "severity": "error",
                  "message": "Blocking call \\"time.sleep\\".",
                  "path": "app/views.py",
                  "line": 20,
                  "column": 5,
                  "endLine": 20,
                  "endColumn": 15,
                  "flow": [
                    {
                      "path": "app/views.py",
                      "line": 18,
                      "message": "This function is async."
                    },
                    {
                      "path": "app/views.py",
                      "line": 20,
                      "message": "\\"time.sleep\\" blocks here."
                    }
                  ],
                  "fix": {
                    "message": "Replace with \\"await asyncio.sleep()\\".",
                    "safe": true,
                    "edits": [
                      {
                        "line": 20,
                        "column": 5,
                        "endLine": 20,
                        "endColumn": 15,
                        "text": "await asyncio.sleep"
                      },
                      {
                        "line": 1,
                        "column": 1,
                        "endLine": 1,
                        "endColumn": 1,
                        "text": "import asyncio\\n"
                      },
                      {
                        "line": 2,
                        "column": 1,
                        "endLine": 3,
                        "endColumn": 1,
                        "text": ""
                      }
                    ]
                  },
                  "fingerprint": "00000000000000a2"
                }
              ],
              "errors": [],
              "summary": {
                "files": 1,
                "lines": 100,
                "asyncFunctions": 5,
                "errors": 1,
                "warnings": 0,
                "info": 0
              },
              "practices": []
            }
            """);
  }

  @Test
  void shows_errors_practices_and_cells() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(REPORT, Samples.FULL, about(Language.FR)));

    assertThat(names(json))
        .containsExactly("version", "findings", "errors", "summary", "practices");
    assertThat(json.get("errors").toString())
        .isEqualTo(
            "[{\"path\":\"bad.py\",\"line\":7,\"message\":\"Syntax error.\"},"
                + "{\"path\":\"gone.py\",\"line\":null,\"message\":\"The file is gone.\"}]");
    assertThat(json.get("practices").toString())
        .isEqualTo(
            "[{\"practice\":\"gather\",\"occurrences\":2,\"files\":[\"app/views.py\"]},"
                + "{\"practice\":\"timeout\",\"occurrences\":1,"
                + "\"files\":[\"app/a.py\",\"app/b.py\"]}]");
    assertThat(json.get("summary").toString())
        .isEqualTo(
            "{\"files\":4,\"lines\":1234,\"asyncFunctions\":12,"
                + "\"errors\":2,\"warnings\":1,\"info\":1}");
    JsonNode findings = json.get("findings");
    assertThat(findings.get(0).get("fix").isNull()).isTrue();
    assertThat(findings.get(0).has("cell")).isFalse();
    assertThat(findings.get(2).get("severity").asText()).isEqualTo("info");
    assertThat(findings.get(3).get("cell").asInt()).isEqualTo(3);
    assertThat(findings.get(3).get("flow").get(0).get("cell").asInt()).isEqualTo(3);
  }

  @Test
  void keeps_hostile_text_and_makes_it_well_formed() throws IOException {
    String text = write(REPORT, Samples.hostile(), about(Language.EN));

    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json.get("findings").get(0).get("message").asText())
        .isEqualTo(Samples.HOSTILE.replace('\ud800', '\ufffd'));
    assertThat(text).doesNotContain("\r").doesNotContain("\u001b");
  }

  @Test
  void says_that_nothing_was_found() {
    assertThat(write(REPORT, Samples.EMPTY, about(Language.EN)))
        .startsWith("{\n  \"version\": 1,\n  \"findings\": [],\n  \"errors\": [],\n")
        .endsWith("  \"practices\": []\n}\n");
  }
}
