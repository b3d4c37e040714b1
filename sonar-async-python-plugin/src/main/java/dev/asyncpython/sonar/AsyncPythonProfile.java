package dev.asyncpython.sonar;

import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;
import org.sonarsource.analyzer.commons.BuiltInQualityProfileJsonLoader;

/**
 * The built-in quality profile "Async Python": our rules, and those of SonarSource's own async
 * rules that ours do not supersede.
 */
public final class AsyncPythonProfile implements BuiltInQualityProfilesDefinition {

  static final String OWN_RULES = "dev/asyncpython/rules/async-python-profile.json";
  static final String SONARSOURCE_RULES = "dev/asyncpython/rules/sonarsource-rules.json";

  @Override
  public void define(Context context) {
    NewBuiltInQualityProfile profile =
        context.createBuiltInQualityProfile(AsyncPythonPlugin.NAME, AsyncPythonPlugin.LANGUAGE_KEY);
    // A server does not start when a profile names a rule that is not there:
    // AsyncPythonProfileTest.
    BuiltInQualityProfileJsonLoader.load(profile, AsyncPythonPlugin.REPOSITORY_KEY, OWN_RULES);
    BuiltInQualityProfileJsonLoader.load(profile, "python", SONARSOURCE_RULES);
    profile.done();
  }
}
