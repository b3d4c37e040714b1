package dev.asyncpython.rules;

import dev.asyncpython.checks.Async001BlockingCallCheck;
import dev.asyncpython.checks.Async002NestedLoopCheck;
import dev.asyncpython.checks.Async003SequentialAwaitCheck;
import dev.asyncpython.checks.Async004DroppedTaskCheck;
import dev.asyncpython.checks.Async005GatherPolicyCheck;
import dev.asyncpython.checks.Async006MissingAwaitCheck;
import dev.asyncpython.checks.Async007BlockingWaitCheck;
import dev.asyncpython.checks.AsyncCheck;
import java.util.List;
import org.sonar.check.Rule;

/** Every rule of this project: one row per check class, sorted by key. */
public final class RuleRegistry {

  private static final List<Class<? extends AsyncCheck>> CHECKS =
      List.of(
          Async001BlockingCallCheck.class,
          Async002NestedLoopCheck.class,
          Async003SequentialAwaitCheck.class,
          Async004DroppedTaskCheck.class,
          Async005GatherPolicyCheck.class,
          Async006MissingAwaitCheck.class,
          Async007BlockingWaitCheck.class);

  private RuleRegistry() {}

  /** The check classes, sorted by rule key. */
  public static List<Class<? extends AsyncCheck>> checks() {
    return CHECKS;
  }

  /** The rule keys, sorted. */
  public static List<String> keys() {
    return CHECKS.stream().map(RuleRegistry::keyOf).toList();
  }

  /** The key in the {@code @Rule} annotation of a check class. */
  public static String keyOf(Class<? extends AsyncCheck> check) {
    Rule rule = check.getAnnotation(Rule.class);
    if (rule == null) {
      throw new IllegalArgumentException(check.getName() + " has no @Rule annotation");
    }
    return rule.key();
  }
}
