package dev.asyncpython.checks;

import dev.asyncpython.facts.FileFacts;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Offloader;
import dev.asyncpython.knowledge.UserRows;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.Tier;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.Trees;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Reports calls that block the event loop in the body of an {@code async def}. Those behind
 * synchronous functions, of this file or of others, are found when the whole project is known.
 */
@Rule(key = "ASYNC001")
public final class Async001BlockingCallCheck extends AsyncCheck {

  private static final Logger LOG = LoggerFactory.getLogger(Async001BlockingCallCheck.class);
  private static final int DEFAULT_DEPTH = 6;

  @RuleProperty(key = "minimumTier", defaultValue = "H")
  public String minimumTier = "H";

  @RuleProperty(key = "maximumDepth", defaultValue = "" + DEFAULT_DEPTH)
  public int maximumDepth = DEFAULT_DEPTH;

  @RuleProperty(key = "additionalBlockingCalls", type = "TEXT")
  public String additionalBlockingCalls = "";

  @RuleProperty(key = "nonBlockingCalls", type = "TEXT")
  public String nonBlockingCalls = "";

  @RuleProperty(key = "additionalOffloaders", type = "TEXT")
  public String additionalOffloaders = "";

  @OncePerAnalysis private @Nullable KnownApis extended;

  @OncePerAnalysis private @Nullable Tier minimum;

  @Override
  protected KnownApis knowledge() {
    if (extended == null) {
      UserRows rows =
          UserRows.parse(
              additionalBlockingCalls,
              nonBlockingCalls,
              additionalOffloaders,
              error ->
                  LOG.warn(
                      "{}: a row of its parameters is ignored: \"{}\": {}",
                      key(),
                      error.row(),
                      error.reason()));
      KnownApis project = super.knowledge();
      extended = rows.isEmpty() ? project : project.withUserRows(project.userRows().plus(rows));
    }
    return extended;
  }

  private Tier minimum() {
    if (minimum == null) {
      minimum = Tier.of(minimumTier).orElse(Tier.H);
      if (Tier.of(minimumTier).isEmpty()) {
        LOG.warn("{}: minimumTier \"{}\" is not one of H, M, L; H is used", key(), minimumTier);
      }
    }
    return minimum;
  }

  @Override
  protected boolean needsAsyncFunctions() {
    return false;
  }

  @Override
  protected void check(FileModel file, Report report) {
    FileFacts facts =
        collect(file, report, new PathRule(key(), Effect.BLOCKS, minimum(), maximumDepth));
    for (FunctionScope function : file.asyncFunctions()) {
      for (CallFact call : facts.of(function).calls()) {
        if (maximumDepth > 0 && isBlocking(call)) {
          Optional<String> builtin =
              call.builtins().stream().filter(this::defersTo).min(Comparator.naturalOrder());
          if (builtin.isPresent()) {
            leave(report, call.range().startLine(), builtin.get());
          } else {
            reportDirect(file, function, call, facts.tree(call), report);
          }
        }
      }
    }
  }

  private boolean isBlocking(CallFact call) {
    return call.effect() == Effect.BLOCKS
        && call.tier().atLeast(minimum())
        && !(call.is(CallTrait.AT_START) && minimum() == Tier.H);
  }

  private void reportDirect(
      FileModel file, FunctionScope function, CallFact call, Tree site, Report report) {
    BlockingCall known = knowledge().blocking(call.effectName()).orElseThrow();
    Optional<Offloader> offloader = handedTo(file, site);
    String replacement = messages().anyOf(known.replacements(file.library()));
    Report.Issue issue;
    if (offloader.isPresent()) {
      issue =
          report.on(CallText.shown(site), "ASYNC001.eager", known.name(), offloader.get().name());
    } else if (replacement.isEmpty()) {
      issue =
          report.on(
              CallText.shown(site), "ASYNC001.noReplacement", known.name(), function.displayName());
    } else {
      issue =
          report.on(
              CallText.shown(site),
              "ASYNC001.direct",
              known.name(),
              function.displayName(),
              replacement);
    }
    explainAsync(function, issue);
    if (offloader.isEmpty() && site instanceof CallExpression expression) {
      BlockingCallFixes.add(file, known, expression, issue);
    }
  }

  /** The off-loader that is given the result of the call where it wants the function itself. */
  private Optional<Offloader> handedTo(FileModel file, Tree site) {
    if (!(site.parent() instanceof RegularArgument argument)
        || argument.parent() == null
        || !(argument.parent().parent() instanceof CallExpression outer)) {
      return Optional.empty();
    }
    return file.names()
        .lookup(outer, knowledge()::offloader)
        .filter(offloader -> isCallable(offloader, outer, argument));
  }

  private static boolean isCallable(
      Offloader offloader, CallExpression call, RegularArgument argument) {
    if (argument.keywordArgument() != null) {
      return offloader.keywords().contains(argument.keywordArgument().name());
    }
    return offloader.positions().stream()
        .anyMatch(
            position ->
                Trees.positional(call, position)
                    .filter(value -> value == argument.expression())
                    .isPresent());
  }
}
