package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the build writes for the report page. */
class ReportPageFilesTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  @Test
  void every_rule_has_titles_severity_and_family() throws JsonProcessingException {
    JsonNode rules = MAPPER.readTree(ReportPageFiles.rules());

    assertThat(rules.path("repository").asText()).isEqualTo("async-python");
    assertThat(rules.path("rules"))
        .extracting(rule -> rule.path("key").asText())
        .isEqualTo(RuleRegistry.keys());
    assertThat(rules.path("rules"))
        .allSatisfy(
            rule -> {
              assertThat(rule.path("title").path("en").asText()).isNotBlank();
              assertThat(rule.path("title").path("fr").asText()).isNotBlank();
              assertThat(rule.path("severity").asText())
                  .isIn("BLOCKER", "CRITICAL", "MAJOR", "MINOR", "INFO");
              assertThat(rule.path("family").asText()).matches("[a-z_]+");
            });
  }

  @Test
  void every_blocking_call_has_its_replacements() throws JsonProcessingException {
    JsonNode all = MAPPER.readTree(ReportPageFiles.replacements());

    assertThat(all.path("libraries"))
        .extracting(JsonNode::asText)
        .containsExactly("asyncio", "anyio", "trio");
    assertThat(all.path("apis").size()).isEqualTo(KnownApis.load().blockingCalls().size());
    for (BlockingCall call : KnownApis.load().blockingCalls()) {
      assertThat(all.path("apis").path(call.name())).as(call.name()).hasSize(3);
    }
    JsonNode get = choice(all, "requests.get");
    assertThat(get.path("pip").asText()).isEqualTo("httpx");
    assertThat(get.path("shown").path(0).asText()).isEqualTo("httpx");
    JsonNode sleep = choice(all, "time.sleep");
    assertThat(sleep.has("pip")).isFalse();
    assertThat(sleep.path("shown").path(0).asText()).isEqualTo("asyncio.sleep()");
  }

  private static JsonNode choice(JsonNode all, String api) {
    return all.path("choices").path(all.path("apis").path(api).path(0).asInt());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_words_of_the_report_do_not_double_apostrophes(Language language) throws IOException {
    JsonNode words = MAPPER.readTree(ReportPageFiles.words(language));

    assertThat(words.path("heading.priorities").asText())
        .isEqualTo(language == Language.FR ? "PRIORITÉS" : "PRIORITIES");
    assertThat(words).allSatisfy(word -> assertThat(word.asText()).doesNotContain("''"));
    for (Practice practice : Practice.values()) {
      assertThat(words.has("practice." + practice.code())).as("%s", practice).isTrue();
    }
  }

  @Test
  void writes_its_files_below_the_folder() throws IOException {
    ReportPageFiles.main(new String[] {folder.toString()});

    assertThat(folder.resolve("static/report"))
        .isDirectoryContaining("glob:**/rules.json")
        .isDirectoryContaining("glob:**/replacements.json")
        .isDirectoryContaining("glob:**/words.en.json")
        .isDirectoryContaining("glob:**/words.fr.json");
    assertThatIllegalArgumentException().isThrownBy(() -> ReportPageFiles.main(new String[0]));
  }

  @Test
  void json_escapes_what_must_be_escaped() throws JsonProcessingException {
    List<Object> values = new ArrayList<>(List.of("a\"b\\c\n\u0001é", 1, true, List.of()));
    values.add(Map.of("k\"", Map.of()));

    String json = JsonText.of(values);

    assertThat(MAPPER.readTree(json).path(0).asText()).isEqualTo("a\"b\\c\n\u0001é");
    assertThat(json).endsWith(",1,true,[],{\"k\\\"\":{}}]");
  }
}
