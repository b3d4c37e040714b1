package dev.asyncpython.persistence;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import dev.asyncpython.model.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactsWriter} writes, in the same order of methods. */
final class FactsReader {

  private static final Map<String, AsyncLibrary> LIBRARIES = byName(AsyncLibrary.values());
  private static final Map<String, CallTrait> CALL_TRAITS = byName(CallTrait.values());
  private static final Map<String, Effect> EFFECTS = byName(Effect.values());
  private static final Map<String, FunctionTrait> FUNCTION_TRAITS = byName(FunctionTrait.values());
  private static final Map<String, Practice> PRACTICES = byName(Practice.values());
  private static final Map<String, Tier> TIERS = byName(Tier.values());
  private static final Map<String, Use> USES = byName(Use.values());

  private final BoundedBytes in;
  private List<String> table = List.of();

  private FactsReader(BoundedBytes in) {
    this.in = in;
  }

  /**
   * Reads the bytes between the header and the checksum.
   *
   * @throws MalformedFactsException if no writer wrote them
   */
  static Restored read(byte[] bytes, int start, int end, String fingerprint) {
    FactsReader reader = new FactsReader(new BoundedBytes(bytes, start, end));
    if (!reader.in.characters().equals(fingerprint)) {
      return Rejection.OTHER_FINGERPRINT;
    }
    reader.table = reader.list(reader.in::characters);
    SavedFacts facts = new SavedFacts(reader.list(reader::rule), reader.list(reader::file));
    reader.in.expectEnd();
    return facts;
  }

  private PathRule rule() {
    return new PathRule(string(), value(EFFECTS), value(TIERS), in.number());
  }

  private SavedFile file() {
    String file = string();
    boolean raised = in.number() != 0;
    List<ModuleFacts> distinct = list(this::module);
    Map<String, ModuleFacts> byRule = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      byRule.put(string(), at(distinct, in.number()));
    }
    return new SavedFile(file, raised, byRule, measures(), list(this::deferral));
  }

  private @Nullable FileMeasures measures() {
    if (in.number() == 0) {
      return null;
    }
    int lines = in.number();
    int asyncFunctions = in.number();
    int awaits = in.number();
    int asyncLines = in.number();
    Map<Practice, Integer> practices = new EnumMap<>(Practice.class);
    for (int left = in.count(); left > 0; left--) {
      practices.put(value(PRACTICES), in.number());
    }
    return new FileMeasures(lines, asyncFunctions, awaits, asyncLines, practices);
  }

  private Deferral deferral() {
    return new Deferral(string(), in.number(), string(), string());
  }

  private ModuleFacts module() {
    return new ModuleFacts(
        string(),
        value(LIBRARIES),
        map(),
        list(this::string),
        list(this::string),
        list(this::type),
        list(this::function));
  }

  private ClassFacts type() {
    return new ClassFacts(string(), list(this::string), map(), map());
  }

  private FunctionFacts function() {
    return new FunctionFacts(
        string(), string(), range(), values(FUNCTION_TRAITS), string(), list(this::call));
  }

  private CallFact call() {
    return new CallFact(
        range(),
        string(),
        string(),
        value(USES),
        effect(),
        string(),
        value(TIERS),
        values(CALL_TRAITS),
        new HashSet<>(list(this::string)),
        string(),
        string());
  }

  private @Nullable Effect effect() {
    String name = string();
    return name.equals(FactsWriter.NONE) ? null : value(name, EFFECTS);
  }

  private SourceRange range() {
    int startLine = in.number();
    int startColumn = in.number();
    return new SourceRange(startLine, startColumn, startLine + in.number(), in.number());
  }

  private Map<String, String> map() {
    Map<String, String> result = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      result.put(string(), string());
    }
    return result;
  }

  private <T> List<T> list(Supplier<T> element) {
    int count = in.count();
    List<T> result = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      result.add(element.get());
    }
    return result;
  }

  private <E> E value(Map<String, E> all) {
    return value(string(), all);
  }

  private static <E> E value(String name, Map<String, E> all) {
    E value = all.get(name);
    if (value == null) {
      throw new MalformedFactsException(name + " is not one of " + all.keySet());
    }
    return value;
  }

  private <E> Set<E> values(Map<String, E> all) {
    return new HashSet<>(list(() -> value(all)));
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, value -> value));
  }

  /** The one object that stands for all strings equal to it. */
  private String string() {
    return at(table, in.number());
  }

  private static <T> T at(List<T> list, int index) {
    if (index < 0 || index >= list.size()) {
      throw new MalformedFactsException(index + " of " + list.size());
    }
    return list.get(index);
  }
}
