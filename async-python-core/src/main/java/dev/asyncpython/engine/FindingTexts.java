package dev.asyncpython.engine;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.Finding.Step;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.solver.CallEdge;
import dev.asyncpython.solver.CallPath;
import dev.asyncpython.solver.FunctionNode;
import java.util.ArrayList;
import java.util.List;

/** Words what the solver found, in the language of the analysis. */
final class FindingTexts {

  private static final int LONGEST = 50;

  private final Messages messages;
  private final KnownApis knowledge;

  FindingTexts(Messages messages, KnownApis knowledge) {
    this.messages = messages;
    this.knowledge = knowledge;
  }

  Finding finding(PathRule rule, CallPath path) {
    CallEdge first = path.first();
    return new Finding(
        rule.key(),
        fileOf(first),
        first.fact().range(),
        path.distance() == 0 ? direct(first) : transitive(rule, path),
        path.effect().effectName(),
        flow(rule, path));
  }

  private String transitive(PathRule rule, CallPath path) {
    String text = path.first().fact().text();
    return switch (rule.effect()) {
      case BLOCKS ->
          messages.get("ASYNC001.transitive", text, path.effect().effectName(), path.distance());
      case RUNS_LOOP -> messages.get("ASYNC002.transitive", text, shown(path.effect()));
      case WAITS -> messages.get("ASYNC007.transitive", text, shown(path.effect()));
    };
  }

  private String direct(CallEdge call) {
    String function = call.caller().facts().name();
    List<String> replacements =
        knowledge
            .blocking(call.effectName())
            .map(known -> known.replacements(call.caller().file().facts().library()))
            .orElse(List.of());
    return replacements.isEmpty()
        ? messages.get("ASYNC001.noReplacement", call.effectName(), function)
        : messages.get(
            "ASYNC001.direct", call.effectName(), function, messages.anyOf(replacements));
  }

  /** The async function, each call on the way, and the last one under a message of its own. */
  private List<Step> flow(PathRule rule, CallPath path) {
    List<Step> steps = new ArrayList<>();
    FunctionNode function = path.first().caller();
    steps.add(
        new Step(
            function.file().facts().file(),
            function.facts().range(),
            messages.get("flow.asyncFunction")));
    for (CallEdge step : path.steps().subList(0, path.distance())) {
      steps.add(
          new Step(
              fileOf(step), step.fact().range(), messages.get("flow.step", step.fact().text())));
    }
    steps.add(
        new Step(fileOf(path.effect()), path.effect().fact().range(), last(rule, path.effect())));
    return steps;
  }

  private String last(PathRule rule, CallEdge effect) {
    return switch (rule.effect()) {
      case BLOCKS -> messages.get("ASYNC001.blocking", effect.effectName());
      case RUNS_LOOP -> messages.get("ASYNC002.starts", shown(effect));
      case WAITS -> messages.get("ASYNC007.waits", shown(effect));
    };
  }

  /** The callee as written, or its public name when that is long. */
  private static String shown(CallEdge call) {
    String text = call.fact().text();
    String callee = text.endsWith("()") ? text.substring(0, text.length() - 2) : text;
    return callee.length() > LONGEST ? call.effectName() : callee;
  }

  private static String fileOf(CallEdge call) {
    return call.caller().file().facts().file();
  }
}
