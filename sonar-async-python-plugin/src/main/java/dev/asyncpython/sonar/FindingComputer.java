package dev.asyncpython.sonar;

import dev.asyncpython.rules.RuleMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sonar.api.ce.measure.Component;
import org.sonar.api.ce.measure.Measure;
import org.sonar.api.ce.measure.MeasureComputer;

/**
 * Counts findings in the Compute Engine, which knows what people have said of issues (ADR 0010),
 * and rates them.
 */
public final class FindingComputer implements MeasureComputer {

  private final Map<String, RuleMetadata> rules = OpenFinding.rules();

  @Override
  public MeasureComputerDefinition define(MeasureComputerDefinitionContext context) {
    List<String> outputs = new ArrayList<>();
    for (FindingCount count : FindingCount.ALL) {
      outputs.add(count.key());
    }
    outputs.add(AsyncMetrics.RATING);
    return context
        .newDefinitionBuilder()
        .setInputMetrics(CodeCounts.FUNCTIONS, AsyncMetrics.DEFERRED_COUNTS)
        .setOutputMetrics(outputs.toArray(String[]::new))
        .build();
  }

  @Override
  public void compute(MeasureComputerContext context) {
    ComputerGuard.run(
        context,
        () -> {
          if (context.getComponent().getType() == Component.Type.FILE) {
            ofFile(context);
          } else {
            ofChildren(context);
          }
        });
  }

  private void ofFile(MeasureComputerContext file) {
    List<OpenFinding> findings = OpenFinding.of(file, rules);
    if (findings.isEmpty() && file.getMeasure(CodeCounts.FUNCTIONS) == null) {
      // None of ours.
      return;
    }
    for (FindingCount count : FindingCount.ALL) {
      file.addMeasure(count.key(), count.of(findings));
    }
    file.addMeasure(
        AsyncMetrics.RATING,
        findings.stream()
            .mapToInt(finding -> Rating.of(finding.severity()))
            .max()
            .orElse(Rating.BEST));
  }

  private static void ofChildren(MeasureComputerContext context) {
    int worst = 0;
    for (Measure child : context.getChildrenMeasures(AsyncMetrics.RATING)) {
      worst = Math.max(worst, child.getIntValue());
    }
    if (worst == 0) {
      return;
    }
    for (FindingCount count : FindingCount.ALL) {
      int sum = 0;
      for (Measure child : context.getChildrenMeasures(count.key())) {
        sum += child.getIntValue();
      }
      context.addMeasure(count.key(), sum);
    }
    context.addMeasure(AsyncMetrics.RATING, worst);
  }
}
