package dev.asyncpython.sonar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sonar.api.ce.measure.Component;
import org.sonar.api.ce.measure.Measure;
import org.sonar.api.ce.measure.MeasureComputer;

/** Adds up, in folders and projects, what the sensor has counted in files; and the share. */
public final class CodeComputer implements MeasureComputer {

  private static final double PERCENT = 100;

  @Override
  public MeasureComputerDefinition define(MeasureComputerDefinitionContext context) {
    List<String> outputs = new ArrayList<>(CodeCounts.KEYS);
    outputs.add(AsyncMetrics.CODE_SHARE);
    return context.newDefinitionBuilder().setOutputMetrics(outputs.toArray(String[]::new)).build();
  }

  @Override
  public void compute(MeasureComputerContext context) {
    ComputerGuard.run(context, () -> computeMeasures(context));
  }

  private static void computeMeasures(MeasureComputerContext context) {
    Map<String, Integer> counts =
        context.getComponent().getType() == Component.Type.FILE ? saved(context) : sums(context);
    Integer all = counts.get(CodeCounts.MEASURED_LINES);
    Integer async = counts.get(CodeCounts.LINES);
    if (all != null && async != null) {
      context.addMeasure(AsyncMetrics.CODE_SHARE, all == 0 ? 0 : PERCENT * async / all);
    }
  }

  private static Map<String, Integer> saved(MeasureComputerContext file) {
    Map<String, Integer> counts = new HashMap<>();
    for (String key : List.of(CodeCounts.LINES, CodeCounts.MEASURED_LINES)) {
      Measure measure = file.getMeasure(key);
      if (measure != null) {
        counts.put(key, measure.getIntValue());
      }
    }
    return counts;
  }

  /** Nothing when no file below was counted: other languages, or a plugin that did not run. */
  private static Map<String, Integer> sums(MeasureComputerContext context) {
    Map<String, Integer> sums = new HashMap<>();
    if (!context.getChildrenMeasures(CodeCounts.FUNCTIONS).iterator().hasNext()) {
      return sums;
    }
    for (String key : CodeCounts.KEYS) {
      int sum = 0;
      for (Measure child : context.getChildrenMeasures(key)) {
        sum += child.getIntValue();
      }
      context.addMeasure(key, sum);
      sums.put(key, sum);
    }
    return sums;
  }
}
