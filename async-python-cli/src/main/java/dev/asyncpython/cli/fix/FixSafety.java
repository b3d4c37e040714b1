package dev.asyncpython.cli.fix;

import dev.asyncpython.checks.FixListener;
import dev.asyncpython.fixes.Safety;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;

/** Remembers which quick fixes are safe, as long as the fixes are there; for any thread. */
public final class FixSafety implements FixListener {

  // Quick fixes are equal only to themselves.
  private final Set<PythonQuickFix> safe =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  @Override
  public void added(PythonQuickFix fix, String messageKey, Safety safety) {
    if (safety == Safety.SAFE) {
      safe.add(fix);
    }
  }

  /** True when a check has said so of this very object. */
  public boolean isSafe(PythonQuickFix fix) {
    return safe.contains(fix);
  }
}
