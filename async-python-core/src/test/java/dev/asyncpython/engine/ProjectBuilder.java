package dev.asyncpython.engine;

import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.Finding;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.ProjectFile;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import dev.asyncpython.model.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of files that nobody has written: what the analysis of a project is tested on. */
final class ProjectBuilder {

  private final Map<String, Module> modules = new LinkedHashMap<>();

  /** The file of a path such as {@code app/users.py}, made when it is asked for first. */
  Module file(String path) {
    return modules.computeIfAbsent(path, Module::new);
  }

  /** All files, in the order in which they were made. */
  List<ProjectFile> build() {
    List<ProjectFile> files = new ArrayList<>();
    modules.forEach((path, module) -> files.add(new ProjectFile(path, module.build(path))));
    return files;
  }

  /** ASYNC001 with a limit. */
  static PathRule blocking(int maximumDepth) {
    return new PathRule("ASYNC001", Effect.BLOCKS, Tier.H, maximumDepth);
  }

  /** {@code file:line of the call, line of each next step}: what laws compare. */
  static List<String> described(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> {
              StringBuilder text = new StringBuilder(finding.rule());
              finding.flow().stream()
                  .skip(1)
                  .forEach(
                      step ->
                          text.append(' ')
                              .append(step.file())
                              .append(':')
                              .append(step.range().startLine()));
              return text.toString();
            })
        .toList();
  }

  /** A file; each thing in it has a line of its own. */
  static final class Module {

    private final String path;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> stars = new ArrayList<>();
    private final List<ClassFacts> classes = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private int line;

    private Module(String path) {
      this.path = path;
    }

    /** Binds a name of the module. */
    Module name(String name, String reference) {
      names.put(name, reference);
      return this;
    }

    Module star(String module) {
      stars.add(module);
      return this;
    }

    /** A class of the module; its methods are functions with ids such as {@code Class.method}. */
    Module type(String id, List<String> bases, Map<String, String> attributes, String... methods) {
      Map<String, String> ids = new LinkedHashMap<>();
      for (String method : methods) {
        ids.put(method, id + "." + method);
      }
      classes.add(new ClassFacts(id, bases, ids, attributes));
      return name(id, Reference.local(id));
    }

    /** A function or method; bound to its name when it is one of the module. */
    Function function(String id, FunctionTrait... traits) {
      Function function = new Function(this, id, Set.of(traits));
      functions.add(function);
      if (id.indexOf('.') < 0) {
        name(id, Reference.local(id));
      }
      return function;
    }

    private SourceRange nextLine() {
      line++;
      return new SourceRange(line, 0, line, 1);
    }

    private ModuleFacts build(String key) {
      return new ModuleFacts(
          key,
          AsyncLibrary.ASYNCIO,
          names,
          stars,
          classes,
          functions.stream().map(Function::build).toList());
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /** A function; what it calls is added in source order. */
  static final class Function {

    private final Module module;
    private final String id;
    private final Set<FunctionTrait> traits;
    private final SourceRange range;
    private final List<CallFact> calls = new ArrayList<>();
    private String result = Reference.UNKNOWN;

    private Function(Module module, String id, Set<FunctionTrait> traits) {
      this.module = module;
      this.id = id;
      this.traits = traits;
      this.range = module.nextLine();
    }

    Function returns(String reference) {
      result = reference;
      return this;
    }

    /** Calls what a reference stands for. */
    Function calls(String reference) {
      return calls(reference, Use.CALL);
    }

    Function calls(String reference, Use use, CallTrait... callTraits) {
      return adds(reference, use, null, Tier.H, Set.of(callTraits), Set.of());
    }

    /** Calls {@code time.sleep}. */
    Function blocks(CallTrait... callTraits) {
      return has(Effect.BLOCKS, "time.sleep", Tier.H, callTraits);
    }

    /** Calls something of which its file tells the effect. */
    Function has(Effect effect, String name, Tier tier, CallTrait... callTraits) {
      return adds(name, Use.CALL, effect, tier, Set.of(callTraits), Set.of());
    }

    /** Calls {@code requests.get}, which a rule of SonarSource reports. */
    Function hasWhatBuiltinReports(String key) {
      return adds("requests.get", Use.CALL, Effect.BLOCKS, Tier.H, Set.of(), Set.of(key));
    }

    private Function adds(
        String reference,
        Use use,
        @Nullable Effect effect,
        Tier tier,
        Set<CallTrait> callTraits,
        Set<String> builtins) {
      calls.add(
          new CallFact(
              module.nextLine(),
              reference + "()",
              effect == null ? reference : Reference.UNKNOWN,
              use,
              effect,
              effect == null ? "" : reference,
              tier,
              callTraits,
              builtins,
              "",
              CallFact.ANYTHING));
      return this;
    }

    private FunctionFacts build() {
      String name = id.substring(id.lastIndexOf('.') + 1);
      return new FunctionFacts(id, name, range, traits, result, calls);
    }
  }
}
