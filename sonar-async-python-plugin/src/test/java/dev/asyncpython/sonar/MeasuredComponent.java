package dev.asyncpython.sonar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.api.ce.measure.Component;
import org.sonar.api.ce.measure.Issue;
import org.sonar.api.ce.measure.Measure;
import org.sonar.api.ce.measure.MeasureComputer;
import org.sonar.api.ce.measure.MeasureComputer.MeasureComputerContext;
import org.sonar.api.ce.measure.MeasureComputer.MeasureComputerDefinition;
import org.sonar.api.ce.measure.Settings;
import org.sonar.api.issue.IssueStatus;
import org.sonar.api.issue.impact.Severity;
import org.sonar.api.issue.impact.SoftwareQuality;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.rules.RuleType;
import org.sonar.api.utils.Duration;

/**
 * A file, folder or project in a Compute Engine that does what SonarQube's does: children first,
 * only metrics that the definition names, no measure twice.
 */
final class MeasuredComponent {

  private final Component component;
  private final List<MeasuredComponent> children;
  private final Map<String, Object> measures = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private MeasuredComponent(Component.Type type, List<MeasuredComponent> children) {
    this.component = new PlainComponent(type);
    this.children = children;
  }

  static MeasuredComponent file() {
    return new MeasuredComponent(Component.Type.FILE, List.of());
  }

  static MeasuredComponent folder(MeasuredComponent... children) {
    return new MeasuredComponent(Component.Type.DIRECTORY, List.of(children));
  }

  static MeasuredComponent project(MeasuredComponent... children) {
    return new MeasuredComponent(Component.Type.PROJECT, List.of(children));
  }

  /** What the scanner has saved. */
  MeasuredComponent with(String metric, Object value) {
    measures.put(metric, value);
    return this;
  }

  /** An issue of this file; without effort when that is 0. */
  MeasuredComponent issue(String rule, IssueStatus status, String severity, int minutes) {
    issues.add(
        new PlainIssue(
            RuleKey.parse(rule), status, severity, minutes == 0 ? null : Duration.create(minutes)));
    return this;
  }

  /** Runs computers, one after the other, on this component and all below it. */
  MeasuredComponent compute(MeasureComputer... computers) {
    children.forEach(child -> child.compute(computers));
    for (MeasureComputer computer : computers) {
      computer.compute(new Context(this, computer.define(Definition::new)));
    }
    return this;
  }

  /** The value of a metric; null when there is none. */
  @Nullable Object measure(String metric) {
    return measures.get(metric);
  }

  Map<String, Object> measures() {
    return measures;
  }

  private record PlainComponent(Component.Type type) implements Component {

    @Override
    public Type getType() {
      return type;
    }

    @Override
    public String getKey() {
      return "project:" + type;
    }

    @Override
    public FileAttributes getFileAttributes() {
      throw new IllegalStateException("not asked for");
    }
  }

  @SuppressWarnings("deprecation") // Old methods have to be implemented too.
  private record PlainIssue(
      RuleKey ruleKey, IssueStatus issueStatus, String severity, @Nullable Duration effort)
      implements Issue {

    @Override
    public String key() {
      return "key";
    }

    @Override
    public String status() {
      return issueStatus.name();
    }

    @Override
    public @Nullable String resolution() {
      return null;
    }

    @Override
    public RuleType type() {
      return RuleType.BUG;
    }

    @Override
    public Map<SoftwareQuality, Severity> impacts() {
      return Map.of();
    }
  }

  private record PlainMeasure(Object value) implements Measure {

    @Override
    public int getIntValue() {
      return (Integer) value;
    }

    @Override
    public long getLongValue() {
      return (Long) value;
    }

    @Override
    public double getDoubleValue() {
      return (Double) value;
    }

    @Override
    public String getStringValue() {
      return (String) value;
    }

    @Override
    public boolean getBooleanValue() {
      return (Boolean) value;
    }
  }

  /** Builder and definition in one. */
  private static final class Definition
      implements MeasureComputerDefinition.Builder, MeasureComputerDefinition {

    private Set<String> inputs = Set.of();
    private Set<String> outputs = Set.of();

    @Override
    public MeasureComputerDefinition.Builder setInputMetrics(String... keys) {
      inputs = Set.of(keys);
      return this;
    }

    @Override
    public MeasureComputerDefinition.Builder setOutputMetrics(String... keys) {
      outputs = Set.of(keys);
      return this;
    }

    @Override
    public MeasureComputerDefinition build() {
      return this;
    }

    @Override
    public Set<String> getInputMetrics() {
      return inputs;
    }

    @Override
    public Set<String> getOutputMetrics() {
      return outputs;
    }
  }

  private record Context(MeasuredComponent of, MeasureComputerDefinition definition)
      implements MeasureComputerContext {

    @Override
    public Component getComponent() {
      return of.component;
    }

    @Override
    public Settings getSettings() {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public @Nullable Measure getMeasure(String metric) {
      checkReadable(metric);
      Object value = of.measures.get(metric);
      return value == null ? null : new PlainMeasure(value);
    }

    @Override
    public Iterable<Measure> getChildrenMeasures(String metric) {
      checkReadable(metric);
      return of.children.stream()
          .map(child -> child.measures.get(metric))
          .filter(value -> value != null)
          .<Measure>map(PlainMeasure::new)
          .toList();
    }

    private void checkReadable(String metric) {
      if (!definition.getInputMetrics().contains(metric)
          && !definition.getOutputMetrics().contains(metric)) {
        throw new IllegalArgumentException("not declared: " + metric);
      }
    }

    private void add(String metric, Object value) {
      if (!definition.getOutputMetrics().contains(metric)) {
        throw new IllegalArgumentException("not declared as output: " + metric);
      }
      if (of.measures.put(metric, value) != null) {
        throw new UnsupportedOperationException("there already: " + metric);
      }
    }

    @Override
    public void addMeasure(String metric, int value) {
      add(metric, value);
    }

    @Override
    public void addMeasure(String metric, double value) {
      add(metric, value);
    }

    @Override
    public void addMeasure(String metric, long value) {
      add(metric, value);
    }

    @Override
    public void addMeasure(String metric, String value) {
      add(metric, value);
    }

    @Override
    public void addMeasure(String metric, boolean value) {
      add(metric, value);
    }

    @Override
    public List<? extends Issue> getIssues() {
      return of.issues;
    }
  }
}
