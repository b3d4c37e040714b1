package dev.asyncpython.cli.analysis;

import org.sonar.plugins.python.api.ProjectPythonVersion;
import org.sonar.plugins.python.api.PythonVersionUtils;

/** The versions of Python for which rules look at the code. */
final class PythonVersions {

  private PythonVersions() {}

  /**
   * Sets them for this process: the frontend keeps them in a static field.
   *
   * @param specifier as in {@code requires-python}; empty, or one that nobody understands, for all
   */
  static void use(String specifier) {
    ProjectPythonVersion.setCurrentVersions(
        specifier.isBlank()
            ? PythonVersionUtils.allVersions()
            : PythonVersionUtils.fromString(specifier));
  }
}
