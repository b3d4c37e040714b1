package dev.asyncpython.checks;

import dev.asyncpython.model.Messages;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.SubscriptionContext;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Takes the issues of one check on one file; texts come from the messages by key. */
public final class Report {

  private final SubscriptionContext context;
  private final Messages messages;
  private boolean hasIssues;

  Report(SubscriptionContext context, Messages messages) {
    this.context = context;
    this.messages = messages;
  }

  /** Whether anything was raised. */
  boolean hasIssues() {
    return hasIssues;
  }

  /** Raises an issue on a tree, which must not span more than the call or keyword concerned. */
  public Issue on(Tree tree, String messageKey, Object... arguments) {
    hasIssues = true;
    return new Issue(context.addIssue(tree, messages.get(messageKey, arguments)), messages);
  }

  /** Raises an issue from one token to another. */
  public Issue on(Token first, Token last, String messageKey, Object... arguments) {
    hasIssues = true;
    return new Issue(context.addIssue(first, last, messages.get(messageKey, arguments)), messages);
  }

  /** The file's versions of Python, path and text, for the few rules that need them. */
  public SubscriptionContext context() {
    return context;
  }

  /** An issue that was raised, to which explanations and fixes may be added. */
  public static final class Issue {
    private final PreciseIssue issue;
    private final Messages messages;

    private Issue(PreciseIssue issue, Messages messages) {
      this.issue = issue;
      this.messages = messages;
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

    /** The frontend's issue, to which a quick fix is added. */
    public PreciseIssue raw() {
      return issue;
    }
  }
}
