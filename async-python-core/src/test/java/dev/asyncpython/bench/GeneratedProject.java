package dev.asyncpython.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code bench/generate-project} knows of a project that it wrote.
 *
 * @param seed of its random choices
 * @param lines of Python
 * @param files that have these lines
 * @param paths the calls that must be found
 * @param silent their off-loaded twins, where nothing may be found
 */
record GeneratedProject(int seed, int lines, int files, List<KnownPath> paths, List<Place> silent) {

  private static final String FILE = "known-paths.json";

  /**
   * A call in an async function that reaches what must not run there.
   *
   * @param calls how many there are on the way, the first and the last one included
   * @param kind the way in which it is reached
   */
  record KnownPath(String rule, String file, int line, int calls, String kind) {}

  /** A line of a file. */
  record Place(String file, int line, String kind) {}

  /**
   * Findings beside what is known.
   *
   * @param found known paths that were found with the right number of calls
   * @param missed how many others there are, by kind
   * @param unexpected findings that are no known path
   */
  record Comparison(int found, Map<String, Integer> missed, List<Finding> unexpected) {}

  /** What stands beside the files of a generated project. */
  static GeneratedProject in(Path folder) {
    try {
      return new ObjectMapper().readValue(folder.resolve(FILE).toFile(), GeneratedProject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares the findings of the rules that follow calls with what is known. */
  Comparison compare(Collection<Finding> findings) {
    Map<String, KnownPath> left = new HashMap<>();
    for (KnownPath path : paths) {
      left.put(place(path.rule(), path.file(), path.line()), path);
    }
    List<Finding> unexpected = new ArrayList<>();
    for (Finding finding : findings) {
      String place = place(finding.rule(), finding.file(), finding.range().startLine());
      KnownPath path = left.get(place);
      // The first step of a flow is the async function itself.
      if (path != null && path.calls() == finding.flow().size() - 1) {
        left.remove(place);
      } else {
        unexpected.add(finding);
      }
    }
    Map<String, Integer> missed = new TreeMap<>();
    left.values().forEach(path -> missed.merge(path.kind(), 1, Integer::sum));
    return new Comparison(paths.size() - left.size(), missed, unexpected);
  }

  private static String place(String rule, String file, int line) {
    return rule + ' ' + file + ':' + line;
  }
}
