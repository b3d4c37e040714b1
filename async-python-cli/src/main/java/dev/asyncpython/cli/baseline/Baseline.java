package dev.asyncpython.cli.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.Result;
import dev.asyncpython.cli.text.AtomicFile;
import dev.asyncpython.cli.text.JsonWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The issues that a project has accepted, as {@code --write-baseline} keeps them in a file and
 * {@code --baseline} reads them: an issue is known when its fingerprint is.
 */
public final class Baseline {

  private static final int VERSION = 1;

  private final TreeSet<Entry> entries;

  private Baseline(Collection<Entry> entries) {
    this.entries = new TreeSet<>(entries);
  }

  /**
   * A known issue.
   *
   * @param message for people who read the file
   */
  private record Entry(String rule, String path, String fingerprint, String message)
      implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::fingerprint)
            .thenComparing(Entry::message);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /** A baseline in which all issues of a result are known. */
  public static Baseline of(Result result) {
    return new Baseline(
        result.issues().stream()
            .map(
                issue ->
                    new Entry(issue.rule(), issue.path(), issue.fingerprint(), issue.message()))
            .toList());
  }

  /**
   * Reads a baseline.
   *
   * @throws BaselineException when the file is missing, cannot be read, is not JSON, or is not a
   *     baseline of this version
   */
  public static Baseline read(Path file) throws BaselineException {
    String name = file.toString();
    JsonNode root = parse(bytes(file), name);
    JsonNode version = root.path("version");
    if (!version.isNumber()) {
      throw new BaselineException("baseline.shape", List.of(name));
    }
    if (!version.isInt() || version.intValue() != VERSION) {
      throw new BaselineException(
          "baseline.version", List.of(name, version.asText(), Integer.toString(VERSION)));
    }
    JsonNode issues = root.path("issues");
    if (!issues.isArray()) {
      throw new BaselineException("baseline.shape", List.of(name));
    }
    TreeSet<Entry> entries = new TreeSet<>();
    for (JsonNode issue : issues) {
      if (!issue.path("fingerprint").isTextual()) {
        throw new BaselineException("baseline.shape", List.of(name));
      }
      entries.add(
          new Entry(
              issue.path("rule").asText(),
              issue.path("path").asText(),
              issue.path("fingerprint").asText(),
              issue.path("message").asText()));
    }
    return new Baseline(entries);
  }

  private static byte[] bytes(Path file) throws BaselineException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BaselineException("baseline.missing", List.of(file.toString()), e);
    } catch (AccessDeniedException e) {
      throw new BaselineException("baseline.denied", List.of(file.toString()), e);
    } catch (IOException e) {
      throw new BaselineException(
          "baseline.unreadable", List.of(file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static JsonNode parse(byte[] bytes, String name) throws BaselineException {
    try {
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(bytes);
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      if (location == null || location.getLineNr() < 1) {
        throw new BaselineException("baseline.notJson", List.of(name), e);
      }
      throw new BaselineException(
          "baseline.notJsonAt",
          List.of(
              name,
              Integer.toString(location.getLineNr()),
              Integer.toString(location.getColumnNr())),
          e);
    } catch (IOException e) {
      // Bytes that are no text.
      throw new BaselineException("baseline.notJson", List.of(name), e);
    }
  }

  /** How many issues are known. */
  public int size() {
    return entries.size();
  }

  /** A result without the issues that are known; all else stays. */
  public Result filter(Result result) {
    Set<String> known = entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
    List<Issue> unknown =
        result.issues().stream().filter(issue -> !known.contains(issue.fingerprint())).toList();
    return new Result(unknown, result.problems(), result.practices(), result.size());
  }

  /** Writes the baseline: all of it, or the file stays as it was. */
  public void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (JsonWriter json = new JsonWriter(text)) {
      json.object();
      json.number("version", VERSION);
      json.array("issues");
      for (Entry entry : entries) {
        json.object();
        json.text("rule", entry.rule());
        json.text("path", entry.path());
        json.text("fingerprint", entry.fingerprint());
        json.text("message", entry.message());
        json.end();
      }
      json.end();
      json.end();
    }
    AtomicFile.write(file, text.toString());
  }
}
