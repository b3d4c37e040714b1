package dev.asyncpython.facts;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.syntax.Bindings;
import dev.asyncpython.syntax.ClassScope;
import dev.asyncpython.syntax.Decorators;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import dev.asyncpython.syntax.References;
import dev.asyncpython.syntax.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sonar.plugins.python.api.symbols.Symbol;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TypeAnnotation;

/**
 * Reads from a file which functions call which, what each call does to the event loop, and what the
 * names are bound to by which other files refer to it. What is not certain is not told.
 */
public final class FactsExtractor {

  private final FileModel file;
  private final References references;
  private final FunctionTraits traits;
  private final CallFacts calls;
  private final Texts texts = new Texts();
  private final IdentityHashMap<CallFact, Tree> trees = new IdentityHashMap<>();

  private FactsExtractor(FileModel file, KnownApis knowledge) {
    this.file = file;
    this.references = file.references();
    this.traits = new FunctionTraits(file, knowledge);
    this.calls = new CallFacts(file, knowledge, texts, trees);
  }

  /**
   * The facts of a file.
   *
   * @param key the analyzer's key of the file
   * @param knowledge may hold more than the file's own: a rule's additions
   */
  public static FileFacts extract(FileModel file, String key, KnownApis knowledge) {
    return new FactsExtractor(file, knowledge).extract(key);
  }

  private FileFacts extract(String key) {
    IdentityHashMap<FunctionScope, FunctionFacts> byScope = new IdentityHashMap<>();
    List<FunctionFacts> functions = new ArrayList<>();
    for (FunctionScope function : file.functions()) {
      FunctionFacts facts =
          new FunctionFacts(
              texts.shared(references.id(function)),
              texts.shared(function.displayName()),
              range(function),
              traits.of(function),
              texts.shared(references.annotations().result(function)),
              calls.of(function));
      functions.add(facts);
      byScope.put(function, facts);
    }
    List<ClassFacts> classes = file.classes().stream().map(this::facts).toList();
    return new FileFacts(
        new ModuleFacts(key, file.library(), names(), starImports(), exports(), classes, functions),
        byScope,
        trees);
  }

  private static SourceRange range(FunctionScope function) {
    if (function.tree() instanceof FunctionDef def) {
      return Ranges.of(def.asyncKeyword() != null ? def.asyncKeyword() : def.name());
    }
    return Ranges.of(function.tree());
  }

  private ClassFacts facts(ClassScope type) {
    Map<String, String> methods = new HashMap<>();
    for (FunctionScope method : type.methods()) {
      if (method.name().equals("__post_init__") && !isDataclass(type)) {
        continue;
      }
      methods.put(
          method.name(), type.redefines(method.name()) ? Reference.UNKNOWN : references.id(method));
    }
    Map<String, String> attributes = new HashMap<>();
    for (String name : type.attributeNames()) {
      attributes.put(name, texts.shared(attribute(type.attributeSources(name))));
    }
    String prefix = references.id(type) + ".";
    for (ClassScope inner : file.classes()) {
      if (references.id(inner).equals(prefix + inner.name())) {
        attributes.put(inner.name(), Reference.local(references.id(inner)));
      }
    }
    return new ClassFacts(
        references.id(type),
        type.bases().stream().map(base -> texts.shared(base(base))).toList(),
        methods,
        attributes);
  }

  /** A dataclass's constructor calls {@code __post_init__} (PEP 557). */
  private static boolean isDataclass(ClassScope type) {
    return type.tree().decorators().stream()
        .anyMatch(decorator -> Decorators.lastName(decorator).equals("dataclass"));
  }

  /** {@code Base}, or {@code Base[int]} for a generic one. */
  private String base(Expression expression) {
    return references.annotations().classOf(expression);
  }

  private String attribute(List<Tree> sources) {
    String agreed = null;
    for (Tree source : sources) {
      if (source.is(Tree.Kind.NONE)) {
        continue;
      }
      String reference =
          source instanceof TypeAnnotation annotation
              ? references.annotations().instance(annotation.expression())
              : source instanceof Expression value ? references.of(value) : Reference.UNKNOWN;
      agreed = agreed == null ? reference : References.agreed(agreed, reference);
      if (agreed.isEmpty()) {
        return Reference.UNKNOWN;
      }
    }
    return agreed == null ? Reference.UNKNOWN : agreed;
  }

  private Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (Symbol symbol : file.tree().globalVariables()) {
      // What a star import gives is looked for where it leads to.
      if (!Bindings.of(symbol).stream().allMatch(Bindings::isStar)) {
        names.put(symbol.name(), texts.shared(references.ofSymbol(symbol)));
      }
    }
    return names;
  }

  /** {@code __all__}, if it is a list of texts and nothing is added to it. */
  private List<String> exports() {
    List<String> names = new ArrayList<>();
    for (Statement statement : file.module().statements()) {
      if (statement instanceof AssignmentStatement assignment
          && assignment.lhsExpressions().get(0).expressions().get(0) instanceof Name name
          && name.name().equals("__all__")
          && name.symbol() != null
          && name.symbol().usages().size() == 1) {
        for (Tree element : Trees.withinFunction(assignment.assignedValue())) {
          if (element instanceof StringLiteral text) {
            names.add(texts.shared(text.trimmedQuotesValue()));
          }
        }
      }
    }
    return names;
  }

  private List<String> starImports() {
    List<String> modules = new ArrayList<>();
    for (Statement statement : file.module().statements()) {
      if (statement instanceof ImportFrom from && from.wildcard() != null) {
        modules.add(References.importedFrom(from));
      }
    }
    return modules;
  }
}
