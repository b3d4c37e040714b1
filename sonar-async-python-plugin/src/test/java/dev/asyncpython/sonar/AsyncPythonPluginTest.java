package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sonar.api.Plugin;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.config.PropertyDefinition;
import org.sonar.api.internal.SonarRuntimeImpl;
import org.sonar.api.utils.Version;

class AsyncPythonPluginTest {

  private static List<Object> extensions(SonarRuntime runtime) {
    Plugin.Context context = new Plugin.Context(runtime);
    new AsyncPythonPlugin().define(context);
    List<Object> extensions = new ArrayList<>();
    for (Object extension : context.getExtensions()) {
      extensions.add(extension);
    }
    return extensions;
  }

  private static SonarRuntime sonarQube(SonarQubeSide side) {
    return SonarRuntimeImpl.forSonarQube(Version.create(13, 4), side, SonarEdition.COMMUNITY);
  }

  @Test
  void only_the_compute_engine_gets_what_only_it_can_load() {
    assertThat(extensions(sonarQube(SonarQubeSide.COMPUTE_ENGINE)))
        .contains(AsyncMetrics.class, CodeComputer.class, FindingComputer.class);
    assertThat(extensions(sonarQube(SonarQubeSide.SCANNER)))
        .contains(AsyncMetrics.class)
        .doesNotContain(CodeComputer.class, FindingComputer.class, ReportPage.class);
    assertThat(extensions(SonarRuntimeImpl.forSonarLint(Version.create(13, 4))))
        .contains(AsyncPythonProjectSensor.class)
        .doesNotContain(
            AsyncMetrics.class, CodeComputer.class, FindingComputer.class, ReportPage.class);
  }

  @Test
  void registers_every_extension() {
    List<Object> extensions = extensions(sonarQube(SonarQubeSide.SERVER));
    assertThat(extensions.stream().filter(e -> e instanceof Class))
        .containsExactly(
            AnalysisSettings.class,
            AsyncPythonProfile.class,
            AsyncPythonProjectSensor.class,
            AsyncPythonRuleRepository.class,
            AsyncPythonRulesDefinition.class,
            ProjectFactStore.class,
            AsyncMetrics.class,
            ReportPage.class);
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
