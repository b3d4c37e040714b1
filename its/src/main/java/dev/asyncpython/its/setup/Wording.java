package dev.asyncpython.its.setup;

import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.setup.Entry.Change;
import java.util.Map;

/** Puts the lines of a plan into words. */
final class Wording {

  private static final int LABEL_WIDTH = 13;

  private final Texts texts;
  private final Map<String, String> metricNames;
  private final boolean isDryRun;

  /**
   * Words in one language.
   *
   * @param metricNames of the metrics, by key
   * @param isDryRun whether changes are only talked about
   */
  Wording(Texts texts, Map<String, String> metricNames, boolean isDryRun) {
    this.texts = texts;
    this.metricNames = Map.copyOf(metricNames);
    this.isDryRun = isDryRun;
  }

  /** One line: what is done, and to what. */
  String line(Entry entry) {
    boolean isTalk = isDryRun && entry instanceof Change;
    String label = texts.text((isTalk ? "label.would." : "label.") + entry.label());
    return "  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + entry.text(this);
  }

  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** {@code Async errors (async_errors)}: what the pages show, and what the Web API wants. */
  String metric(String key) {
    String name = metricNames.getOrDefault(key, key);
    return name.equals(key) ? key : name + " (" + key + ")";
  }
}
