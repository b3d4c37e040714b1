package dev.asyncpython.sonar;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.sonar.api.measures.Metric;
import org.sonar.api.measures.Metric.ValueType;
import org.sonar.api.measures.Metrics;

/** Declares the metrics; what each one means is in docs/measures.md. */
public final class AsyncMetrics implements Metrics {

  static final String DOMAIN = "Async";

  /** Lines of {@code async def} among all lines of the same files. */
  static final String CODE_SHARE = "async_code_share";

  static final String RATING = "async_rating";

  /** On files: how many findings of each of our rules are left to which rule of SonarSource. */
  static final String DEFERRED_COUNTS = "async_deferred_counts";

  /** On the project: where those stand, for the report page. */
  static final String DEFERRED_FINDINGS = "async_deferred_findings";

  private static final Map<String, Metric<?>> ALL = all();

  @Override
  @SuppressWarnings("rawtypes") // So does the interface.
  public List<Metric> getMetrics() {
    return List.copyOf(ALL.values());
  }

  /**
   * The metric of a key.
   *
   * @param <G> type of its values
   */
  @SuppressWarnings("unchecked") // By its ValueType.
  static <G extends Serializable> Metric<G> metric(String key) {
    return (Metric<G>) Objects.requireNonNull(ALL.get(key), key);
  }

  private static Map<String, Metric<?>> all() {
    ResourceBundle english = EnglishTexts.load();
    Map<String, Metric<?>> metrics = new LinkedHashMap<>();
    for (String key : CodeCounts.KEYS) {
      metrics.put(key, amount(english, key).setHidden(CodeCounts.isHidden(key)).create());
    }
    metrics.put(
        CODE_SHARE,
        metric(english, CODE_SHARE, ValueType.PERCENT)
            .setDirection(Metric.DIRECTION_NONE)
            .setQualitative(false)
            .create());
    for (FindingCount count : FindingCount.ALL) {
      metrics.put(count.key(), defects(english, count.key()).create());
    }
    metrics.put(
        RATING,
        metric(english, RATING, ValueType.RATING)
            .setDirection(Metric.DIRECTION_WORST)
            .setQualitative(true)
            .setBestValue((double) Rating.BEST)
            .setWorstValue((double) Rating.WORST)
            .setOptimizedBestValue(true)
            .create());
    for (String key : List.of(DEFERRED_COUNTS, DEFERRED_FINDINGS)) {
      metrics.put(
          key,
          metric(english, key, ValueType.DATA)
              .setDirection(Metric.DIRECTION_NONE)
              .setQualitative(false)
              .setHidden(true)
              .setDeleteHistoricalData(true)
              .create());
    }
    return metrics;
  }

  /** A number of which neither more nor less is better. */
  private static Metric.Builder amount(ResourceBundle english, String key) {
    return metric(english, key, ValueType.INT)
        .setDirection(Metric.DIRECTION_NONE)
        .setQualitative(false);
  }

  private static Metric.Builder defects(ResourceBundle english, String key) {
    return metric(english, key, ValueType.INT)
        .setDirection(Metric.DIRECTION_WORST)
        .setQualitative(true)
        .setBestValue(0.0)
        .setOptimizedBestValue(true);
  }

  private static Metric.Builder metric(ResourceBundle english, String key, ValueType type) {
    return new Metric.Builder(key, english.getString("metric." + key + ".name"), type)
        .setDescription(english.getString("metric." + key + ".description"))
        .setDomain(DOMAIN);
  }
}
