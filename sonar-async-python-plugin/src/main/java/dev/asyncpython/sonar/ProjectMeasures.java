package dev.asyncpython.sonar;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.persistence.SavedFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sonar.api.batch.fs.InputComponent;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.sensor.SensorContext;

/** Hands to SonarQube what was counted in files, and what is left to rules of SonarSource. */
final class ProjectMeasures {

  private static final int VERSION = 1;

  private final SensorContext context;
  private final ProjectFiles files;

  ProjectMeasures(SensorContext context, ProjectFiles files) {
    this.context = context;
    this.files = files;
  }

  /** Saves the counts of main files. */
  void saveCounts(Collection<SavedFile> counted) {
    for (SavedFile saved : counted) {
      FileMeasures measures = saved.measures();
      InputFile file = files.file(saved.file()).orElse(null);
      if (measures != null && file != null && file.type() == InputFile.Type.MAIN) {
        CodeCounts.of(measures).forEach((key, count) -> save(file, key, count));
      }
    }
  }

  /** Saves what is left to rules of SonarSource: numbers on files, places on the project. */
  void saveDeferrals(Collection<Deferral> deferrals) {
    deferrals.stream()
        .collect(Collectors.groupingBy(Deferral::file))
        .forEach(
            (key, left) ->
                files
                    .file(key)
                    .ifPresent(
                        file ->
                            save(file, AsyncMetrics.DEFERRED_COUNTS, DeferredCounts.text(left))));
    save(context.project(), AsyncMetrics.DEFERRED_FINDINGS, places(deferrals));
  }

  private <G extends Serializable> void save(InputComponent component, String key, G value) {
    context
        .<G>newMeasure()
        .on(component)
        .forMetric(AsyncMetrics.metric(key))
        .withValue(value)
        .save();
  }

  private String places(Collection<Deferral> deferrals) {
    Map<String, List<List<Object>>> byPath = new TreeMap<>();
    deferrals.stream()
        .sorted(
            Comparator.comparingInt(Deferral::line)
                .thenComparing(Deferral::rule)
                .thenComparing(Deferral::builtin))
        .forEach(
            left ->
                files
                    .path(left.file())
                    .ifPresent(
                        path ->
                            byPath
                                .computeIfAbsent(path, key -> new ArrayList<>())
                                .add(List.of(left.line(), left.rule(), left.builtin()))));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("v", VERSION);
    all.put("f", byPath);
    return JsonText.of(all);
  }
}
