package dev.asyncpython.sonar;

import java.util.List;
import org.sonar.api.Plugin;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;

/** Entry point: the list of everything that SonarQube, the scanner and the IDE instantiate. */
public final class AsyncPythonPlugin implements Plugin {

  /** The key of the rule repository. */
  public static final String REPOSITORY_KEY = "async-python";

  /** The name of the rule repository and of the quality profile, in every language. */
  static final String NAME = "Async Python";

  /** The key of the language Python in SonarQube. */
  static final String LANGUAGE_KEY = "py";

  private static final List<Class<?>> EXTENSIONS =
      List.of(
          AnalysisSettings.class,
          AsyncPythonProfile.class,
          AsyncPythonProjectSensor.class,
          AsyncPythonRuleRepository.class,
          AsyncPythonRulesDefinition.class,
          ProjectFactStore.class);

  @Override
  public void define(Context context) {
    context.addExtensions(EXTENSIONS);
    context.addExtensions(SettingDefinitions.all());
    SonarRuntime runtime = context.getRuntime();
    // The IDE has no measures; only the Compute Engine has the classes that computers need.
    if (runtime.getProduct() == SonarProduct.SONARQUBE) {
      context.addExtension(AsyncMetrics.class);
      if (runtime.getSonarQubeSide() == SonarQubeSide.SERVER) {
        context.addExtension(ReportPage.class);
      }
      if (runtime.getSonarQubeSide() == SonarQubeSide.COMPUTE_ENGINE) {
        context.addExtensions(CodeComputer.class, FindingComputer.class);
      }
    }
  }
}
