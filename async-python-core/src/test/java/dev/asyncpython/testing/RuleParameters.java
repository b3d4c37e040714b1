package dev.asyncpython.testing;

import dev.asyncpython.checks.AsyncCheck;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.sonar.check.RuleProperty;

/** Sets rule parameters of a check as SonarQube does. */
public final class RuleParameters {

  private static final String MARKER = "# parameters:";

  private RuleParameters() {}

  /** The parameters that a fixture asks for in its first line: {@code # parameters: a=1, b=x}. */
  public static Map<String, String> of(String fixture) {
    Map<String, String> parameters = new HashMap<>();
    String first = fixture.lines().findFirst().orElse("");
    if (first.startsWith(MARKER)) {
      for (String pair : first.substring(MARKER.length()).split(",(?=\\s*\\w+=)", -1)) {
        String[] parts = pair.strip().split("=", 2);
        parameters.put(parts[0], parts[1]);
      }
    }
    return parameters;
  }

  /** Sets the fields annotated with {@link RuleProperty}. */
  public static void set(AsyncCheck check, Map<String, String> parameters) {
    Map<String, String> left = new HashMap<>(parameters);
    for (Field field : check.getClass().getDeclaredFields()) {
      RuleProperty property = field.getAnnotation(RuleProperty.class);
      if (property == null) {
        continue;
      }
      String key = property.key().isEmpty() ? field.getName() : property.key();
      String value = left.remove(key);
      if (value != null) {
        assign(check, field, value);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(check.key() + " has no parameters " + left.keySet());
    }
  }

  private static void assign(AsyncCheck check, Field field, String value) {
    try {
      field.setAccessible(true);
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
