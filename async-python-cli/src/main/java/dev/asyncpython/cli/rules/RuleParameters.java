package dev.asyncpython.cli.rules;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.rules.RuleRegistry;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import org.sonar.check.RuleProperty;

/** The parameters of rules: public fields of their checks, as SonarQube sets them. */
public final class RuleParameters {

  private RuleParameters() {}

  /** The fields of a rule by parameter name, sorted; empty for an unknown rule. */
  public static Map<String, Field> of(String rule) {
    Map<String, Field> fields = new TreeMap<>();
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      if (RuleRegistry.keyOf(type).equals(rule)) {
        for (Field field : type.getFields()) {
          RuleProperty property = field.getAnnotation(RuleProperty.class);
          if (property != null) {
            fields.put(property.key().isEmpty() ? field.getName() : property.key(), field);
          }
        }
      }
    }
    return fields;
  }

  /**
   * Sets parameters of a check.
   *
   * @param values by parameter name; whole numbers for numbers
   * @throws IllegalArgumentException for a parameter that the rule does not have
   */
  public static void set(AsyncCheck check, Map<String, String> values) {
    if (values.isEmpty()) {
      return;
    }
    Map<String, Field> fields = of(check.key());
    values.forEach(
        (name, value) -> {
          Field field = fields.get(name);
          if (field == null) {
            throw new IllegalArgumentException(check.key() + " has no parameter " + name);
          }
          assign(check, field, value);
        });
  }

  private static void assign(AsyncCheck check, Field field, String value) {
    try {
      if (field.getType() == int.class) {
        field.setInt(check, Integer.parseInt(value));
      } else if (field.getType() == boolean.class) {
        field.setBoolean(check, Boolean.parseBoolean(value));
      } else {
        field.set(check, value);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
