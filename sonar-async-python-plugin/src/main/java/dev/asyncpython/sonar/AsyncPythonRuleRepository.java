package dev.asyncpython.sonar;

import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.rules.RuleRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.api.scanner.ScannerSide;
import org.sonar.plugins.python.api.PythonCustomRuleRepository;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * Hands the check classes to the Python analyzer, in the scanner and in the IDE.
 *
 * <p>The analyzer instantiates them itself, right after it asked for them and on the same thread:
 * what an analysis needs is published to that thread each time.
 */
@ScannerSide
@SonarLintSide
public final class AsyncPythonRuleRepository implements PythonCustomRuleRepository {

  private final AnalysisSettings settings;
  private final ProjectFactStore store;
  private @Nullable AnalysisContext context;

  /**
   * Called by the scanner and by the IDE. Must not fail: the scanner would take the analyzer's
   * constructor without custom rules instead and go on without a word.
   */
  public AsyncPythonRuleRepository(AnalysisSettings settings, ProjectFactStore store) {
    this.settings = settings;
    this.store = store;
  }

  @Override
  public String repositoryKey() {
    return AsyncPythonPlugin.REPOSITORY_KEY;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.sonar.api.utils.MessageException if a setting has a wrong value, in the scanner
   */
  @Override
  public List<Class<?>> checkClasses() {
    if (context == null) {
      context = context();
    }
    AnalysisContext.publish(context);
    return List.copyOf(RuleRegistry.checks());
  }

  private AnalysisContext context() {
    return AnalysisContext.builder()
        .messages(settings.messages())
        .activeBuiltins(settings.activeBuiltins())
        .knowledge(settings.knowledge())
        .store(store)
        .failOnFile(settings.failOnFile())
        .rethrow(settings.failsFast())
        .build();
  }
}
