package dev.asyncpython.builtins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;

/**
 * The checks of SonarSource's analyzer, of the version on the class path. Found by reflection: the
 * frontend that we compile with comes without them.
 */
final class BuiltinChecks {

  private BuiltinChecks() {}

  /** New instances of the checks with these keys; fails when one is missing. */
  static List<PythonSubscriptionCheck> of(Collection<String> keys) {
    Set<String> missing = new TreeSet<>(keys);
    List<PythonSubscriptionCheck> checks = new ArrayList<>();
    classes()
        .filter(type -> missing.remove(key(type)))
        .forEach(type -> checks.add((PythonSubscriptionCheck) make(type)));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("The analyzer has no check " + missing);
    }
    return checks;
  }

  static String key(Class<?> check) {
    Rule rule = check.getAnnotation(Rule.class);
    return rule == null ? "" : rule.key();
  }

  private static Stream<Class<?>> classes() {
    try {
      Class<?> list = Class.forName("org.sonar.python.checks.OpenSourceCheckList");
      Object checks = list.getMethod("getChecks").invoke(make(list));
      return ((Stream<?>) checks).map(check -> (Class<?>) check);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No analyzer of SonarSource on the class path", e);
    }
  }

  private static Object make(Class<?> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
