package dev.asyncpython.sonar;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sonar.api.batch.fs.FileSystem;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.sensor.SensorContext;

/** The Python files that SonarQube knows, by the analyzer's keys. */
final class ProjectFiles {

  private final URI folder;
  private final Map<String, InputFile> files = new HashMap<>();

  ProjectFiles(SensorContext context) {
    FileSystem system = context.fileSystem();
    folder = system.baseDir().toURI();
    for (InputFile file :
        system.inputFiles(system.predicates().hasLanguage(AsyncPythonPlugin.LANGUAGE_KEY))) {
      files.put(file.key(), file);
    }
  }

  /** The file of a key; empty for one that SonarQube does not know. */
  Optional<InputFile> file(String key) {
    return Optional.ofNullable(files.get(key));
  }

  /** Where a file stands below the project's folder; empty for one that SonarQube does not know. */
  Optional<String> path(String key) {
    return file(key).map(known -> folder.relativize(known.uri()).getPath());
  }
}
