package dev.asyncpython.cli.shards;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.cli.analysis.AnalysisOptions;
import dev.asyncpython.cli.analysis.CellStart;
import dev.asyncpython.cli.analysis.FileOutcome;
import dev.asyncpython.cli.analysis.LocalIssue;
import dev.asyncpython.cli.analysis.LocalResults;
import dev.asyncpython.cli.config.ConfigurationException;
import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.text.AtomicFile;
import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.persistence.FactsCodec;
import dev.asyncpython.persistence.Restored;
import dev.asyncpython.persistence.SavedFacts;
import dev.asyncpython.persistence.SavedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code --facts-out} writes and {@code --facts-in} reads: all that is known of some files
 * before they are looked at together. JSON; the facts are in the format of the analysis cache.
 */
public final class FactsFile {

  /** Increased when a reader of the old format would misunderstand the new one. */
  private static final int VERSION = 1;

  private static final String FORMAT = "async-check facts";

  private FactsFile() {}

  private record Content(
      String format,
      int version,
      String settings,
      List<Part> files,
      List<FileProblem> problems,
      String facts) {}

  private record Part(
      String shown,
      String module,
      List<LocalIssue> issues,
      FileMeasures measures,
      Map<Integer, Set<String>> suppressed,
      SortedMap<Integer, String> lines,
      List<CellStart> cells) {}

  /** Writes what is known of some files; equal for equal results. */
  public static void write(Path file, LocalResults local, AnalysisOptions options)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    List<SavedFile> saved = new ArrayList<>();
    for (FileOutcome outcome : local.files()) {
      parts.add(
          new Part(
              outcome.shown(),
              outcome.module(),
              outcome.issues(),
              outcome.measures(),
              sorted(outcome.suppressed()),
              outcome.lines(),
              outcome.cells()));
      if (!outcome.facts().isEmpty()) {
        saved.add(SavedFile.ofFacts(outcome.module(), outcome.facts()));
      }
    }
    List<PathRule> rules = List.copyOf(new TreeMap<>(local.rules()).values());
    String settings = settings(options);
    String facts =
        Base64.getEncoder()
            .encodeToString(FactsCodec.write(new SavedFacts(rules, saved), settings));
    Content content = new Content(FORMAT, VERSION, settings, parts, local.problems(), facts);
    try {
      AtomicFile.write(file, new ObjectMapper().writeValueAsString(content));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<Integer, Set<String>> sorted(Map<Integer, Set<String>> suppressed) {
    Map<Integer, Set<String>> sorted = new TreeMap<>();
    suppressed.forEach((line, rules) -> sorted.put(line, new TreeSet<>(rules)));
    return sorted;
  }

  /**
   * Puts parts together: the result is that of a run over all their files.
   *
   * @param options those with which all parts must have been made
   * @throws ConfigurationException for a file that is no such part, or was made otherwise
   */
  public static LocalResults readAll(Collection<Path> files, AnalysisOptions options)
      throws ConfigurationException {
    Map<String, FileOutcome> outcomes = new TreeMap<>();
    List<FileProblem> problems = new ArrayList<>();
    Map<String, PathRule> rules = new TreeMap<>();
    for (Path file : files) {
      Content content = content(file);
      Restored restored = FactsCodec.read(decoded(file, content), settings(options));
      if (!(restored instanceof SavedFacts facts)) {
        throw new ConfigurationException("factsIn.settings", file);
      }
      facts.rules().forEach(rule -> rules.put(rule.key(), rule));
      Map<String, Map<String, ModuleFacts>> byFile = new HashMap<>();
      facts.files().forEach(saved -> byFile.put(saved.file(), saved.facts()));
      for (Part part : content.files()) {
        outcomes.putIfAbsent(
            part.module(), outcome(part, byFile.getOrDefault(part.module(), Map.of())));
      }
      problems.addAll(content.problems());
    }
    return new LocalResults(
        List.copyOf(outcomes.values()), problems.stream().distinct().sorted().toList(), rules);
  }

  private static byte[] decoded(Path file, Content content) throws ConfigurationException {
    try {
      return Base64.getDecoder().decode(content.facts());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("factsIn.format", file);
    }
  }

  private static FileOutcome outcome(Part part, Map<String, ModuleFacts> facts) {
    return new FileOutcome(
        part.shown(),
        part.module(),
        part.issues(),
        facts,
        part.measures(),
        part.suppressed(),
        part.lines(),
        part.cells());
  }

  private static Content content(Path file) throws ConfigurationException {
    try {
      Content content = new ObjectMapper().readValue(Files.readAllBytes(file), Content.class);
      if (!FORMAT.equals(content.format())) {
        throw new ConfigurationException("factsIn.format", file);
      }
      if (content.version() != VERSION) {
        throw new ConfigurationException("factsIn.version", file, content.version(), VERSION);
      }
      return content;
    } catch (JacksonException e) {
      throw new ConfigurationException("factsIn.format", file);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("factsIn.missing", file);
    } catch (IOException e) {
      throw new ConfigurationException("factsIn.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  /** Stands for all that local results depend on beside the files. */
  private static String settings(AnalysisOptions options) {
    return String.join(
        " ",
        options.language().code(),
        String.join(",", options.rules()),
        new TreeMap<>(options.parameters()).toString(),
        options.knowledge().fingerprint(),
        options.pythonVersions());
  }
}
