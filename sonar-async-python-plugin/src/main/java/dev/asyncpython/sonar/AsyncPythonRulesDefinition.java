package dev.asyncpython.sonar;

import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import dev.asyncpython.rules.RulePages;
import dev.asyncpython.rules.RuleRegistry;
import java.util.List;
import org.sonar.api.SonarRuntime;
import org.sonar.api.config.Configuration;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonarsource.analyzer.commons.RuleMetadataLoader;

/** Declares the rules, their texts in the language of the server's setting. */
public final class AsyncPythonRulesDefinition implements RulesDefinition {

  private final SonarRuntime runtime;
  private final Configuration configuration;

  /** Called by SonarQube. */
  public AsyncPythonRulesDefinition(SonarRuntime runtime, Configuration configuration) {
    this.runtime = runtime;
    this.configuration = configuration;
  }

  @Override
  public void define(Context context) {
    Language language = Settings.orDefault(Settings::language, configuration, Language.EN);
    Messages messages = Messages.load(language);
    NewRepository repository =
        context
            .createRepository(AsyncPythonPlugin.REPOSITORY_KEY, AsyncPythonPlugin.LANGUAGE_KEY)
            .setName(AsyncPythonPlugin.NAME);
    new RuleMetadataLoader(RulePages.folder(language), AsyncPythonProfile.OWN_RULES, runtime)
        .addRulesByAnnotatedClass(repository, List.copyOf(RuleRegistry.checks()));
    for (NewRule rule : repository.rules()) {
      for (NewParam param : rule.params()) {
        param.setDescription(messages.get(rule.key() + ".param." + param.key()));
      }
    }
    repository.done();
  }
}
