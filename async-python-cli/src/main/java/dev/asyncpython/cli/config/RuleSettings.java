package dev.asyncpython.cli.config;

import dev.asyncpython.cli.rules.RuleParameters;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.RowError;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.model.Tier;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters of rules and additions to the tables, from {@code pyproject.toml}. */
public final class RuleSettings {

  private static final String MINIMUM_TIER = "minimumTier";

  private RuleSettings() {}

  /**
   * Parameters by rule key, under their names in the core.
   *
   * @throws ConfigurationException for an unknown rule or parameter, or a wrong value
   */
  public static Map<String, Map<String, String>> parameters(ProjectConfig config)
      throws ConfigurationException {
    Map<String, Map<String, String>> parameters = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> rule : config.rules().entrySet()) {
      Map<String, Field> known = RuleParameters.of(rule.getKey());
      if (known.isEmpty()) {
        throw new ConfigurationException("config.rule", file(config), rule.getKey());
      }
      Map<String, String> values = new TreeMap<>();
      for (Map.Entry<String, String> parameter : rule.getValue().entrySet()) {
        String name = camelCase(parameter.getKey());
        Field field = known.get(name);
        if (field == null) {
          throw new ConfigurationException(
              "config.parameter",
              file(config),
              rule.getKey(),
              parameter.getKey(),
              known.keySet().stream().map(RuleSettings::hyphens).collect(Collectors.joining(", ")));
        }
        check(config, parameter.getKey(), name, field, parameter.getValue());
        values.put(name, parameter.getValue());
      }
      rows(
          config,
          values.getOrDefault("additionalBlockingCalls", ""),
          values.getOrDefault("nonBlockingCalls", ""),
          values.getOrDefault("additionalOffloaders", ""));
      parameters.put(rule.getKey(), values);
    }
    return parameters;
  }

  /**
   * What is known of libraries, with the user's additions for all rules.
   *
   * @param builtin what is known without them
   * @throws ConfigurationException for a row that cannot be read
   */
  public static KnownApis knowledge(ProjectConfig config, KnownApis builtin)
      throws ConfigurationException {
    return builtin.withUserRows(
        rows(
            config,
            lines(config, ConfigKeys.BLOCKING),
            lines(config, ConfigKeys.NON_BLOCKING),
            lines(config, ConfigKeys.OFFLOADERS)));
  }

  private static String lines(ProjectConfig config, String key) {
    return String.join("\n", config.values().getOrDefault(key, List.of()));
  }

  private static UserRows rows(
      ProjectConfig config, String blocking, String nonBlocking, String offloaders)
      throws ConfigurationException {
    List<RowError> errors = new ArrayList<>();
    UserRows rows = UserRows.parse(blocking, nonBlocking, offloaders, errors::add);
    if (!errors.isEmpty()) {
      RowError error = errors.get(0);
      throw new ConfigurationException("config.row", file(config), error.row(), error.reason());
    }
    return rows;
  }

  private static void check(
      ProjectConfig config, String written, String name, Field field, String value)
      throws ConfigurationException {
    if (field.getType() == int.class && !value.matches("[1-9][0-9]{0,8}")) {
      throw new ConfigurationException("config.number", file(config), written, value);
    }
    if (name.equals(MINIMUM_TIER)
        && Arrays.stream(Tier.values()).noneMatch(tier -> tier.name().equals(value))) {
      throw new ConfigurationException(
          "config.choice",
          file(config),
          written,
          value,
          Arrays.stream(Tier.values()).map(Tier::name).collect(Collectors.joining(", ")));
    }
  }

  private static String file(ProjectConfig config) {
    return config.file().map(Object::toString).orElse("pyproject.toml");
  }

  private static String camelCase(String hyphens) {
    StringBuilder name = new StringBuilder();
    for (String word : hyphens.split("-", -1)) {
      name.append(
          name.isEmpty() || word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private static String hyphens(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
