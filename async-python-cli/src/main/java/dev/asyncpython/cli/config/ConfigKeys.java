package dev.asyncpython.cli.config;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of {@code [tool.async-check]}. */
public final class ConfigKeys {

  public static final String SELECT = "select";
  public static final String IGNORE = "ignore";
  public static final String ALL_RULES = "all";
  public static final String EXCLUDE = "exclude";
  public static final String FAIL_ON = "fail-on";
  public static final String LANG = "lang";
  public static final String FORMAT = "format";
  public static final String BASELINE = "baseline";
  public static final String BLOCKING = "additional-blocking-calls";
  public static final String NON_BLOCKING = "non-blocking-calls";
  public static final String OFFLOADERS = "additional-offloaders";

  /** All keys that hold a value or a list of values, sorted. */
  public static final Set<String> ALL =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  SELECT,
                  IGNORE,
                  ALL_RULES,
                  EXCLUDE,
                  FAIL_ON,
                  LANG,
                  FORMAT,
                  BASELINE,
                  BLOCKING,
                  NON_BLOCKING,
                  OFFLOADERS)));

  private ConfigKeys() {}
}
