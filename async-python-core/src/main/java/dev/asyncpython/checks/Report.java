package dev.asyncpython.checks;

import dev.asyncpython.fixes.Fix;
import dev.asyncpython.fixes.Safety;
import dev.asyncpython.model.Messages;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.SubscriptionContext;
import org.sonar.plugins.python.api.quickfix.PythonQuickFix;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Takes the issues of one check on one file; texts come from the messages by key. */
public final class Report {

  private final SubscriptionContext context;
  private final Messages messages;
  private final FixListener fixes;
  private boolean hasIssues;

  Report(SubscriptionContext context, Messages messages, FixListener fixes) {
    this.context = context;
    this.messages = messages;
    this.fixes = fixes;
  }

  /** Whether anything was raised. */
  boolean hasIssues() {
    return hasIssues;
  }

  /** Raises an issue on a tree, which must not span more than the call or keyword concerned. */
  public Issue on(Tree tree, String messageKey, Object... arguments) {
    hasIssues = true;
    return new Issue(context.addIssue(tree, messages.get(messageKey, arguments)), messages, fixes);
  }

  /** Raises an issue from one token to another. */
  public Issue on(Token first, Token last, String messageKey, Object... arguments) {
    hasIssues = true;
    return new Issue(
        context.addIssue(first, last, messages.get(messageKey, arguments)), messages, fixes);
  }

  /** The file's versions of Python, path and text, for the few rules that need them. */
  public SubscriptionContext context() {
    return context;
  }

  /** An issue that was raised, to which explanations and fixes may be added. */
  public static final class Issue {
    private final PreciseIssue issue;
    private final Messages messages;
    private final FixListener fixes;

    private Issue(PreciseIssue issue, Messages messages, FixListener fixes) {
      this.issue = issue;
      this.messages = messages;
      this.fixes = fixes;
    }

    /** Adds a location that explains. */
    public Issue because(Tree tree, String messageKey, Object... arguments) {
      issue.secondary(tree, messages.get(messageKey, arguments));
      return this;
    }

    /** Adds a location that explains. */
    public Issue because(Token token, String messageKey, Object... arguments) {
      issue.secondary(token, messages.get(messageKey, arguments));
      return this;
    }

    /**
     * Adds a change that removes the issue.
     *
     * @param fix the change
     * @param safety whether the program does the same afterwards, but for the defect, wherever the
     *     fix is offered; the fix itself knows of places where it is not as safe
     * @param messageKey of its description, has {@code .fix} in it
     */
    public Issue fix(Fix fix, Safety safety, String messageKey, Object... arguments) {
      PythonQuickFix quickFix = fix.quickFix(messages.get(messageKey, arguments));
      issue.addQuickFix(quickFix);
      fixes.added(quickFix, messageKey, fix.safety(safety));
      return this;
    }
  }
}
