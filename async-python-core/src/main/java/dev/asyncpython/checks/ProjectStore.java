package dev.asyncpython.checks;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.caching.CacheContext;

/**
 * Where checks leave what the analysis of the whole project needs, file by file. Called from
 * changing threads, never for two files at a time by one analysis.
 */
public interface ProjectStore {

  /** Keeps nothing, and wants every file parsed: a check outside of a project. */
  ProjectStore NONE =
      new ProjectStore() {
        @Override
        public void add(PathRule rule, PythonFile file, ModuleFacts facts) {
          // Nobody will ask.
        }

        @Override
        public void raised(PythonFile file) {
          // Nobody will ask.
        }

        @Override
        public boolean maySkip(PythonFile file, CacheContext cache) {
          return false;
        }
      };

  /**
   * A rule has read a file.
   *
   * @param rule the rule, as the profile has set it; the same for all files of an analysis
   * @param facts the same object for all rules that know the same of libraries
   */
  void add(PathRule rule, PythonFile file, ModuleFacts facts);

  /** A rule has raised an issue on a file by looking at it alone. */
  void raised(PythonFile file);

  /** A rule has left a finding of one file to a rule of SonarSource; nobody asks by default. */
  default void deferred(Deferral deferral) {
    // Only of interest where findings are counted.
  }

  /** Whether {@link #measured} is to be called for a file; false by default. */
  default boolean wantsMeasures(PythonFile file) {
    return false;
  }

  /** What was counted in a file: once, with the first rule that looks at it. */
  default void measured(PythonFile file, FileMeasures measures) {
    throw new UnsupportedOperationException("nobody has asked for measures");
  }

  /**
   * Whether an unchanged file may be left unparsed: its facts survive from the last analysis, and
   * it had no issue that would be taken for fixed.
   *
   * @param cache holds what the last analysis left
   */
  boolean maySkip(PythonFile file, CacheContext cache);
}
