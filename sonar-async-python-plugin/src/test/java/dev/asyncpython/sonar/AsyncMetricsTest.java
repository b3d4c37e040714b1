package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sonar.api.measures.Metric;
import org.sonar.api.measures.Metric.ValueType;

class AsyncMetricsTest {

  /** What gates may ask for: the contract with users. */
  private static final Set<String> DEFECTS =
      Set.of(
          "async_findings",
          "async_errors",
          "async_warnings",
          "async_infos",
          "async_blocking",
          "async_blocking_direct",
          "async_blocking_transitive",
          "async_forgotten_awaits",
          "async_lost_tasks",
          "async_error_handling",
          "async_loops");

  private static List<Metric<?>> metrics() {
    List<Metric<?>> metrics = new ArrayList<>();
    for (Metric<?> metric : new AsyncMetrics().getMetrics()) {
      metrics.add(metric);
    }
    return metrics;
  }

  @Test
  void keys_begin_alike_and_fit_into_the_database() {
    assertThat(metrics())
        .allSatisfy(
            metric -> {
              assertThat(metric.getKey()).matches("async_[a-z_]{1,58}");
              assertThat(metric.getName()).hasSizeLessThanOrEqualTo(64);
              assertThat(metric.getDescription()).hasSizeLessThanOrEqualTo(255);
              assertThat(metric.getDomain()).isEqualTo("Async");
            })
        .extracting(Metric::getKey)
        .doesNotHaveDuplicates()
        .contains("async_functions", "async_awaits", "async_lines", "async_practice_task_group");
  }

  @Test
  void no_defect_is_best() {
    assertThat(metrics())
        .filteredOn(metric -> DEFECTS.contains(metric.getKey()))
        .hasSameSizeAs(DEFECTS)
        .allSatisfy(
            metric -> {
              assertThat(metric.getType()).isEqualTo(ValueType.INT);
              assertThat(metric.getDirection()).isEqualTo(Metric.DIRECTION_WORST);
              assertThat(metric.getBestValue()).isZero();
              assertThat(metric.isOptimizedBestValue()).isTrue();
              assertThat(metric.isHidden()).isFalse();
            });
    assertThat(AsyncMetrics.metric("async_rating"))
        .satisfies(
            rating -> {
              assertThat(rating.getType()).isEqualTo(ValueType.RATING);
              assertThat(rating.getBestValue()).isEqualTo(1.0);
              assertThat(rating.getWorstValue()).isEqualTo(5.0);
            });
  }

  @Test
  void what_pages_need_not_show_is_hidden() {
    assertThat(
            metrics().stream()
                .filter(Metric::isHidden)
                .map(Metric::getKey)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "async_measured_lines", "async_deferred_counts", "async_deferred_findings");
  }
}
