package dev.asyncpython.persistence;

import dev.asyncpython.model.ModuleFacts;
import java.util.Map;

/**
 * What is kept of one file.
 *
 * @param file the analyzer's key of the file
 * @param raised whether it had issues, so that it must be read again
 * @param facts by rule key; equal facts come back as one object
 */
public record SavedFile(String file, boolean raised, Map<String, ModuleFacts> facts) {

  public SavedFile {
    facts = Map.copyOf(facts);
  }
}
