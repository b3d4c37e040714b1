package dev.asyncpython.persistence;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.ModuleFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one file.
 *
 * @param file the analyzer's key of the file
 * @param raised whether it had issues, so that it must be read again
 * @param facts by rule key; equal facts come back as one object
 * @param measures what was counted in it; null when nobody has asked, or counting failed
 * @param deferrals what its rules have left to rules of SonarSource by looking at it alone
 */
public record SavedFile(
    String file,
    boolean raised,
    Map<String, ModuleFacts> facts,
    @Nullable FileMeasures measures,
    List<Deferral> deferrals) {

  public SavedFile {
    facts = Map.copyOf(facts);
    deferrals = List.copyOf(deferrals);
  }

  /** A file of which only the facts are of interest. */
  public static SavedFile ofFacts(String file, Map<String, ModuleFacts> facts) {
    return new SavedFile(file, false, facts, null, List.of());
  }
}
