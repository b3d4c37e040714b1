package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import org.sonar.check.Rule;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.PythonInputFileContext;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.SubscriptionContext;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Base of all checks: reads each file once through the shared {@link FileModel} and guards the
 * rule. In sonar-python a check that throws loses all issues of the file, SonarSource's included,
 * and an error ends the whole scan; so a failure is logged once with rule and file, and only this
 * rule is silent for that file.
 */
public abstract class AsyncCheck extends PythonSubscriptionCheck {

  private final AnalysisContext analysis = AnalysisContext.current();

  @Override
  public final void initialize(Context context) {
    context.registerSyntaxNodeConsumer(Tree.Kind.FILE_INPUT, this::guarded);
  }

  /**
   * Looks at one file and reports what is wrong.
   *
   * @param file the parsed file, sorted; holds at least one {@code async def} unless {@link
   *     #needsAsyncFunctions} is overridden
   * @param report where issues go
   */
  protected abstract void check(FileModel file, Report report);

  /** Whether files without any {@code async def} are of no interest; true by default. */
  protected boolean needsAsyncFunctions() {
    return true;
  }

  /** What is known of libraries, with the additions of the project's settings. */
  protected KnownApis knowledge() {
    return analysis.knowledge();
  }

  /**
   * The facts of the file, extracted once for all rules that ask with the same knowledge, and
   * handed over to the analysis of the whole project.
   *
   * @param file the file being checked
   * @param report where its issues go
   * @param rule what is looked for across files
   */
  protected final FileFacts collect(FileModel file, Report report, PathRule rule) {
    PythonFile source = report.context().pythonFile();
    FileFacts facts = analysis.facts(file, source.key(), knowledge());
    analysis.store().add(rule, source, facts.module());
    return facts;
  }

  /** Adds to an issue why the event loop matters here. */
  protected static void explainAsync(FunctionScope function, Report.Issue issue) {
    if (function.tree() instanceof FunctionDef def && def.asyncKeyword() != null) {
      issue.because(def.asyncKeyword(), "flow.asyncFunction");
    }
  }

  /** Whether SonarSource's rule already reports in this project, so that we do not. */
  protected final boolean defersTo(String builtinKey) {
    return analysis.defersTo(builtinKey);
  }

  /**
   * Leaves a finding to a rule of SonarSource that reports the same call.
   *
   * @param line where the issue would stand
   */
  protected final void leave(Report report, int line, String builtinKey) {
    String file = report.context().pythonFile().key();
    analysis.store().deferred(new Deferral(file, line, key(), builtinKey));
  }

  /** The messages in the language of the analysis. */
  protected final Messages messages() {
    return analysis.messages();
  }

  /** The rule key, as the class names it. */
  public final String key() {
    Rule rule = getClass().getAnnotation(Rule.class);
    if (rule == null) {
      throw new IllegalStateException(getClass() + " has no @Rule");
    }
    return rule.key();
  }

  // A check must never cost the user other issues: whatever it throws ends here. Errors that are
  // not the check's own, such as OutOfMemoryError, pass.
  private void guarded(SubscriptionContext context) {
    analysis.measureOnce((FileInput) context.syntaxNode(), context.pythonFile());
    try {
      if (analysis.failsOn(context.pythonFile().fileName())) {
        throw new IllegalStateException("Failure asked for by a test");
      }
      FileModel file = analysis.model((FileInput) context.syntaxNode());
      if (!needsAsyncFunctions() || !file.asyncFunctions().isEmpty()) {
        Report report = new Report(context, analysis.messages(), analysis.fixes());
        check(file, report);
        if (report.hasIssues()) {
          analysis.store().raised(context.pythonFile());
        }
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      if (analysis.rethrow()) {
        throw e;
      }
      analysis.failures().failed(key(), context.pythonFile(), e);
    }
  }

  /**
   * Whether an unchanged file may be skipped, as on pull requests: only if what the last analysis
   * learnt of it is still there, and it had no issue, which would be taken for fixed.
   */
  @Override
  public final boolean scanWithoutParsing(PythonInputFileContext file) {
    return analysis.store().maySkip(file.pythonFile(), file.cacheContext());
  }
}
