package dev.asyncpython.sonar;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Packages;
import dev.asyncpython.knowledge.ReplacementNames;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleMetadata;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes, when the plugin is built, what the report page knows of rules and of libraries, from
 * where the rules and the command line have it too.
 */
final class ReportPageFiles {

  /** Where the plugin keeps the parts of its page. */
  static final String FOLDER = "static/report";

  private static final String SHARED_TEXTS = "/dev/asyncpython/rules/report";

  private ReportPageFiles() {}

  /**
   * Entry point of the build.
   *
   * @param args the folder to write to: the plugin's class folder
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("expected one argument: the folder to write to");
    }
    Path folder = Files.createDirectories(Path.of(args[0]).resolve(FOLDER));
    Files.writeString(folder.resolve("rules.json"), rules());
    Files.writeString(folder.resolve("replacements.json"), replacements());
    for (Language language : Language.values()) {
      Files.writeString(folder.resolve("words." + language.code() + ".json"), words(language));
    }
  }

  /** The rules: key, titles, severity, family. */
  static String rules() {
    List<Object> rules = new ArrayList<>();
    for (String key : RuleRegistry.keys()) {
      RuleMetadata metadata = RuleMetadata.of(key);
      Map<String, Object> titles = new TreeMap<>();
      for (Language language : Language.values()) {
        titles.put(language.code(), RuleTexts.title(key, language));
      }
      rules.add(
          new TreeMap<>(
              Map.of(
                  "key",
                  key,
                  "title",
                  titles,
                  "severity",
                  metadata.severity(),
                  "family",
                  metadata.family())));
    }
    return JsonText.of(
        new TreeMap<>(Map.of("repository", AsyncPythonPlugin.REPOSITORY_KEY, "rules", rules)));
  }

  /** What replaces each blocking call on each library; calls that share an answer share it here. */
  static String replacements() {
    KnownApis knowledge = KnownApis.load();
    ReplacementNames names = new ReplacementNames(knowledge, Packages.load());
    List<ReplacementNames.Choice> choices = new ArrayList<>();
    Map<ReplacementNames.Choice, Integer> places = new HashMap<>();
    Map<String, List<Integer>> apis = new TreeMap<>();
    for (String api :
        knowledge.blockingCalls().stream().map(BlockingCall::name).sorted().toList()) {
      List<Integer> perLibrary = new ArrayList<>();
      for (AsyncLibrary async : AsyncLibrary.values()) {
        ReplacementNames.Choice choice = names.choice(api, async);
        Integer place = places.get(choice);
        if (place == null) {
          place = choices.size();
          places.put(choice, place);
          choices.add(choice);
        }
        perLibrary.add(place);
      }
      apis.put(api, perLibrary);
    }
    return JsonText.of(
        new TreeMap<>(
            Map.of(
                "libraries", Stream.of(AsyncLibrary.values()).map(AsyncLibrary::module).toList(),
                "choices", choices.stream().map(ReportPageFiles::fields).toList(),
                "apis", apis)));
  }

  private static Map<String, Object> fields(ReplacementNames.Choice choice) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("shown", choice.shown());
    fields.put("calls", choice.calls());
    Packages.Row row = choice.toInstall();
    if (row != null) {
      fields.put("pip", row.pip());
      fields.put("by", row.name());
    }
    return fields;
  }

  /** The texts that the command line's report has too. The page does not double apostrophes. */
  static String words(Language language) throws IOException {
    String file =
        SHARED_TEXTS + (language == Language.EN ? "" : "_" + language.code()) + ".properties";
    Properties texts = new Properties();
    try (InputStream in = ReportPageFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, Object> words = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      words.put(key, texts.getProperty(key).replace("''", "'"));
    }
    return JsonText.of(words);
  }
}
