package dev.asyncpython.sonar;

import dev.asyncpython.model.Finding;
import dev.asyncpython.model.SourceRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.batch.sensor.issue.NewIssue;
import org.sonar.api.batch.sensor.issue.NewIssueLocation;
import org.sonar.api.rule.RuleKey;

/** Findings as issues of SonarQube, and the files that they stand in. */
final class ProjectIssues {

  private final SensorContext context;
  private final ProjectFiles files;

  ProjectIssues(SensorContext context, ProjectFiles files) {
    this.context = context;
    this.files = files;
  }

  /** Raises an issue with its path; steps in files that SonarQube does not know are left out. */
  void raise(Finding finding) {
    InputFile file = files.file(finding.file()).orElse(null);
    if (file == null) {
      return;
    }
    NewIssue issue =
        context.newIssue().forRule(RuleKey.of(AsyncPythonPlugin.REPOSITORY_KEY, finding.rule()));
    issue.at(location(issue, file, finding.range(), finding.message()));
    if (finding.calls() > 1) {
      // It costs more than one whose cause stands there: rules-metadata, and OpenFinding.
      issue.gap((double) finding.calls());
    }
    List<NewIssueLocation> flow = new ArrayList<>();
    for (Finding.Step step : finding.flow()) {
      InputFile place = files.file(step.file()).orElse(null);
      if (place != null) {
        flow.add(location(issue, place, step.range(), step.message()));
      }
    }
    // The pages of SonarQube (26.1 and 26.9 were looked at) show the locations of a flow from the
    // last one to the first one: reversed here, the async function comes first there. They call it
    // an execution flow; one that has that type is reversed too, but shown without the names of
    // the files.
    Collections.reverse(flow);
    issue.addFlow(flow);
    issue.save();
  }

  private static NewIssueLocation location(
      NewIssue issue, InputFile file, SourceRange range, String message) {
    return issue
        .newLocation()
        .on(file)
        .at(
            file.newRange(
                range.startLine(), range.startColumn(), range.endLine(), range.endColumn()))
        .message(message);
  }
}
