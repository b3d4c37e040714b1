package dev.asyncpython.checks;

import dev.asyncpython.fixes.Safety;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;

/** Is told what the frontend's quick fixes do not say. */
@FunctionalInterface
public interface FixListener {

  /** Listens to nothing: in SonarQube and in the IDE a person looks at each fix. */
  FixListener NONE = (fix, messageKey, safety) -> {};

  /**
   * A fix was added to an issue.
   *
   * @param fix as the frontend gets it, the same object as the issue has
   * @param messageKey of its description
   * @param safety whether it may be applied without anybody who looks
   */
  void added(PythonQuickFix fix, String messageKey, Safety safety);
}
