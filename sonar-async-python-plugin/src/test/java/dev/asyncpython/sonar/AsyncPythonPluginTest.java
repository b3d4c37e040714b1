package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sonar.api.Plugin;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.config.PropertyDefinition;
import org.sonar.api.internal.SonarRuntimeImpl;
import org.sonar.api.utils.Version;

class AsyncPythonPluginTest {

  @Test
  void registers_every_extension() {
    Plugin.Context context =
        new Plugin.Context(
            SonarRuntimeImpl.forSonarQube(
                Version.create(13, 4), SonarQubeSide.SERVER, SonarEdition.COMMUNITY));

    new AsyncPythonPlugin().define(context);

    List<Object> extensions = new ArrayList<>();
    for (Object extension : context.getExtensions()) {
      extensions.add(extension);
    }
    assertThat(extensions.stream().filter(e -> e instanceof Class))
        .containsExactly(
            AnalysisSettings.class,
            AsyncPythonProfile.class,
            AsyncPythonProjectSensor.class,
            AsyncPythonRuleRepository.class,
            AsyncPythonRulesDefinition.class,
            ProjectFactStore.class);
    assertThat(extensions.stream().filter(e -> e instanceof PropertyDefinition))
        .extracting(e -> ((PropertyDefinition) e).key())
        .containsExactly(
            "sonar.asyncpython.language",
            "sonar.asyncpython.duplicates",
            "sonar.asyncpython.additionalBlockingCalls",
            "sonar.asyncpython.nonBlockingCalls",
            "sonar.asyncpython.additionalOffloaders");
  }
}
