package dev.asyncpython.syntax;

import java.util.Locale;
import org.sonar.plugins.python.api.PythonFile;

/** Recognises test code by the names that test runners look for. */
public final class TestFiles {

  private TestFiles() {}

  /** True for {@code test_x.py}, {@code x_test.py}, {@code tests.py} and {@code conftest.py}. */
  public static boolean isTest(PythonFile file) {
    String name = file.fileName().toLowerCase(Locale.ROOT);
    return name.startsWith("test_")
        || name.endsWith("_test.py")
        || name.equals("tests.py")
        || name.equals("conftest.py");
  }
}
