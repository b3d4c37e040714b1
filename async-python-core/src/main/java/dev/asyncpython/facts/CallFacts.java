package dev.asyncpython.facts;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Offloader;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.Tier;
import dev.asyncpython.model.Use;
import dev.asyncpython.syntax.ClassScope;
import dev.asyncpython.syntax.DeadCode;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.ProgramStart;
import dev.asyncpython.syntax.References;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** The places in a function that run other code, in source order. */
final class CallFacts {

  private static final int MAX_TEXT = 60;
  private static final String BUILTIN = "builtins.";
  private static final String BINDS_ARGUMENTS = "binds-arguments";
  private static final Comparator<CallFact> IN_SOURCE_ORDER =
      Comparator.<CallFact>comparingInt(fact -> fact.range().startLine())
          .thenComparingInt(fact -> fact.range().startColumn());

  private final FileModel file;
  private final KnownApis knowledge;
  private final References references;
  private final CallEffects effects;
  private final LoopGuards guards;
  private final Texts texts;
  private final IdentityHashMap<CallFact, Tree> trees;

  CallFacts(
      FileModel file, KnownApis knowledge, Texts texts, IdentityHashMap<CallFact, Tree> trees) {
    this.file = file;
    this.knowledge = knowledge;
    this.references = file.references();
    this.effects = new CallEffects(file, knowledge);
    this.guards = new LoopGuards(file);
    this.texts = texts;
    this.trees = trees;
  }

  /** The facts of one function; the trees of those with an effect are remembered. */
  List<CallFact> of(FunctionScope function) {
    List<CallFact> facts = new ArrayList<>();
    for (CallExpression call : function.calls()) {
      if (!DeadCode.contains(call)) {
        addCall(function, facts, call);
        addCallbacks(function, facts, call);
      }
    }
    for (QualifiedExpression read : function.attributeReads()) {
      addRead(function, facts, read);
    }
    for (Statement statement : function.statements()) {
      if (statement instanceof WithStatement with && !with.isAsync()) {
        with.withItems().forEach(item -> addEntered(function, facts, item));
      } else if (statement instanceof ForStatement loop && !loop.isAsync()) {
        addIterated(function, facts, loop);
      }
    }
    facts.sort(IN_SOURCE_ORDER);
    return facts;
  }

  private void addCall(FunctionScope function, List<CallFact> facts, CallExpression call) {
    add(
        function,
        facts,
        call,
        references.of(call.callee()),
        CallUses.of(call),
        effects.of(function, call));
  }

  /** {@code loop.call_soon(f)}: the loop itself runs what is handed over. */
  private void addCallbacks(FunctionScope function, List<CallFact> facts, CallExpression call) {
    Optional<Offloader> scheduler = file.names().lookup(call, knowledge::loopCallback);
    if (scheduler.isEmpty()) {
      return;
    }
    for (int position : scheduler.get().positions()) {
      Trees.positional(call, position)
          .map(this::calledInTheEnd)
          .ifPresent(
              callback ->
                  add(
                      function,
                      facts,
                      callback,
                      references.of(callback),
                      Use.CALLBACK,
                      effects.ofCallback(callback)));
    }
  }

  /** The {@code f} of {@code partial(f, 1)}; anything else as it is. */
  private Expression calledInTheEnd(Expression callback) {
    return callback instanceof CallExpression call
            && file.names().hasRole(call.callee(), BINDS_ARGUMENTS)
        ? Trees.positional(call, 0).orElse(callback)
        : callback;
  }

  private void addRead(FunctionScope function, List<CallFact> facts, QualifiedExpression read) {
    if (CallUses.isWritten(read)) {
      return;
    }
    String receiver = references.of(read.qualifier());
    if (isObject(receiver) && mayBeProperty(receiver, read.name().name())) {
      add(function, facts, read, Reference.member(receiver, read.name().name()), Use.READ, null);
    }
  }

  /** False when the file itself shows that an attribute of {@code self} is no property. */
  private boolean mayBeProperty(String receiver, String name) {
    for (ClassScope type : file.classes()) {
      if (receiver.equals(Reference.local(references.id(type)) + Reference.INSTANCE)) {
        return type.defines(name)
            ? type.method(name).filter(method -> Decorators.of(method).isEmpty()).isEmpty()
            : !type.bases().isEmpty() && type.attributeSources(name).isEmpty();
      }
    }
    return true;
  }

  private void addEntered(FunctionScope function, List<CallFact> facts, WithItem item) {
    String manager = references.of(item.test());
    if (!isObject(manager)) {
      return;
    }
    if (!(item.test() instanceof CallExpression) && manager.endsWith(Reference.CALLED)) {
      add(function, facts, item.test(), uncalled(manager), Use.ENTER, null);
    }
    for (String method : List.of("__enter__", "__exit__")) {
      add(function, facts, item.test(), Reference.member(manager, method), Use.IMPLICIT, null);
    }
  }

  private void addIterated(FunctionScope function, List<CallFact> facts, ForStatement loop) {
    if (loop.testExpressions().size() != 1) {
      return;
    }
    Expression iterable = loop.testExpressions().get(0);
    String reference = references.of(iterable);
    if (!isObject(reference)) {
      return;
    }
    if (!(iterable instanceof CallExpression) && reference.endsWith(Reference.CALLED)) {
      add(function, facts, iterable, uncalled(reference), Use.CONSUME, null);
    }
    String iter = Reference.member(reference, "__iter__");
    add(function, facts, iterable, iter, Use.IMPLICIT, null);
    String next = Reference.member(iter + Reference.CALLED, "__next__");
    add(function, facts, iterable, next, Use.IMPLICIT, null);
  }

  private static String uncalled(String reference) {
    return reference.substring(0, reference.length() - Reference.CALLED.length());
  }

  /** True when a reference stands for a value, not for a module, a class or a function. */
  private static boolean isObject(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      switch (reference.charAt(i)) {
        case ')', Reference.INSTANCE, Reference.AWAITED, Reference.ENTERED, Reference.PRODUCED -> {
          return true;
        }
        default -> {
          // The next one.
        }
      }
    }
    return false;
  }

  private void add(
      FunctionScope function,
      List<CallFact> facts,
      Tree site,
      String callee,
      Use use,
      CallEffects.@Nullable Found found) {
    String known = callee.startsWith(BUILTIN) ? Reference.UNKNOWN : callee;
    if (known.isEmpty() && found == null) {
      return;
    }
    CallFact fact =
        new CallFact(
            Ranges.of(site instanceof CallExpression call ? call.callee() : site),
            texts.shared(shown(site)),
            texts.shared(known),
            use,
            found == null ? null : found.effect(),
            found == null ? "" : found.name(),
            found == null ? Tier.H : found.tier(),
            traits(function, site, found),
            builtins(site, found),
            texts.shared(OptionalArguments.needed(function, site)),
            texts.shared(OptionalArguments.passed(site, use)));
    facts.add(fact);
    if (found != null) {
      trees.put(fact, site);
    }
  }

  private Set<CallTrait> traits(
      FunctionScope function, Tree site, CallEffects.@Nullable Found found) {
    EnumSet<CallTrait> traits = EnumSet.noneOf(CallTrait.class);
    if (guards.mayBeWithoutLoop(function, site)) {
      traits.add(CallTrait.GUARDED);
    }
    if (found == null && site instanceof CallExpression call && effects.isQuiet(call)) {
      traits.add(CallTrait.QUIET);
    }
    if (function.isAsync() && ProgramStart.isBeforeLoopIsBusy(file, function, site)) {
      traits.add(CallTrait.AT_START);
    }
    return traits;
  }

  private Set<String> builtins(Tree site, CallEffects.@Nullable Found found) {
    return found != null && found.effect() == Effect.BLOCKS && site instanceof CallExpression call
        ? BlockingCoverage.of(call, found.name(), file)
        : Set.of();
  }

  /** What a person recognises the place by: {@code self.load()}, {@code self.name}. */
  private static String shown(Tree site) {
    if (site instanceof LambdaExpression) {
      return "lambda";
    }
    String text =
        site instanceof CallExpression call ? Trees.text(call.callee()) + "()" : Trees.text(site);
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "\u2026";
  }
}
