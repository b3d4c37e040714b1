package dev.asyncpython.testing;

import dev.asyncpython.checks.AsyncCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sonar.plugins.python.api.IssueLocation;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Trivia;
import org.sonarsource.analyzer.commons.checks.verifier.SingleFileVerifier;

/** Compares the issues of a fixture with its {@code # Noncompliant} comments, to the column. */
public final class FixtureVerifier {

  private FixtureVerifier() {}

  /** Fails when an issue is missing, unexpected, elsewhere or worded otherwise. */
  public static void verify(Path fixture, AsyncCheck check) {
    SingleFileVerifier verifier = SingleFileVerifier.create(fixture, StandardCharsets.UTF_8);
    PythonVisitorContext context = Analysis.parse(fixture);
    addComments(context.rootTree(), verifier);
    List<PreciseIssue> issues = Analysis.run(context, List.of(check));
    for (PreciseIssue issue : issues) {
      report(issue, verifier);
    }
    if (Fixtures.read(fixture).contains("# Noncompliant")) {
      verifier.withoutQuickFixes().assertOneOrMoreIssues();
    } else {
      verifier.withoutQuickFixes().assertNoIssues();
    }
  }

  private static void report(PreciseIssue issue, SingleFileVerifier verifier) {
    IssueLocation primary = issue.primaryLocation();
    SingleFileVerifier.Issue expected =
        verifier
            .reportIssue(String.valueOf(primary.message()))
            .onRange(
                primary.startLine(),
                primary.startLineOffset() + 1,
                primary.endLine(),
                primary.endLineOffset());
    for (IssueLocation secondary : issue.secondaryLocations()) {
      expected.addSecondary(
          secondary.startLine(),
          secondary.startLineOffset() + 1,
          secondary.endLine(),
          secondary.endLineOffset(),
          secondary.message());
    }
  }

  private static void addComments(Tree tree, SingleFileVerifier verifier) {
    if (tree instanceof Token token) {
      for (Trivia trivia : token.trivia()) {
        Token comment = trivia.token();
        verifier.addComment(comment.line(), comment.column() + 1, comment.value(), 1, 0);
      }
    }
    for (Tree child : tree.children()) {
      addComments(child, verifier);
    }
  }
}
