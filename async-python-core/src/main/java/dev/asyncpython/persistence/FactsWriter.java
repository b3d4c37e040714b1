package dev.asyncpython.persistence;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.SourceRange;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what {@link FactsReader} reads, in the same order of methods. */
final class FactsWriter {

  /** Instead of the name of an effect. */
  static final String NONE = "";

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final DataOutputStream out;
  private final Map<String, Integer> strings = new HashMap<>();
  private final List<String> table = new ArrayList<>();

  private FactsWriter(DataOutputStream out) {
    this.out = out;
  }

  /** All between the header and the checksum. */
  static ByteArrayOutputStream body(SavedFacts facts, String fingerprint) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream inner = new DataOutputStream(content);
        DataOutputStream outer = new DataOutputStream(body)) {
      // The strings are known only when all else is written, and are needed before it.
      FactsWriter writer = new FactsWriter(inner);
      writer.facts(facts);
      FactsWriter front = new FactsWriter(outer);
      front.characters(fingerprint);
      front.number(writer.table.size());
      for (String string : writer.table) {
        front.characters(string);
      }
      content.writeTo(outer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body;
  }

  private void facts(SavedFacts facts) throws IOException {
    number(facts.rules().size());
    for (PathRule rule : facts.rules()) {
      string(rule.key());
      string(rule.effect().name());
      string(rule.minimum().name());
      number(rule.maximumDepth());
    }
    number(facts.files().size());
    for (SavedFile file : facts.files()) {
      file(file);
    }
  }

  private void file(SavedFile file) throws IOException {
    string(file.file());
    number(file.raised() ? 1 : 0);
    Map<String, ModuleFacts> byRule = new TreeMap<>(file.facts());
    List<ModuleFacts> distinct = byRule.values().stream().distinct().toList();
    number(distinct.size());
    for (ModuleFacts module : distinct) {
      module(module);
    }
    number(byRule.size());
    for (Map.Entry<String, ModuleFacts> entry : byRule.entrySet()) {
      string(entry.getKey());
      number(distinct.indexOf(entry.getValue()));
    }
    measures(file.measures());
    number(file.deferrals().size());
    for (Deferral deferral : file.deferrals()) {
      string(deferral.file());
      number(deferral.line());
      string(deferral.rule());
      string(deferral.builtin());
    }
  }

  private void measures(@Nullable FileMeasures measures) throws IOException {
    number(measures == null ? 0 : 1);
    if (measures != null) {
      number(measures.lines());
      number(measures.asyncFunctions());
      number(measures.awaits());
      number(measures.asyncLines());
      number(measures.practices().size());
      for (Map.Entry<Practice, Integer> seen : measures.practices().entrySet()) {
        string(seen.getKey().name());
        number(seen.getValue());
      }
    }
  }

  private void module(ModuleFacts module) throws IOException {
    string(module.file());
    string(module.library().name());
    strings(module.names());
    strings(module.starImports());
    strings(module.exports());
    number(module.classes().size());
    for (ClassFacts type : module.classes()) {
      string(type.id());
      strings(type.bases());
      strings(type.methods());
      strings(type.attributes());
    }
    number(module.functions().size());
    for (FunctionFacts function : module.functions()) {
      function(function);
    }
  }

  private void function(FunctionFacts function) throws IOException {
    string(function.id());
    string(function.name());
    range(function.range());
    enums(function.traits());
    string(function.result());
    number(function.calls().size());
    for (CallFact call : function.calls()) {
      range(call.range());
      string(call.text());
      string(call.callee());
      string(call.use().name());
      string(call.effect() == null ? NONE : call.effect().name());
      string(call.effectName());
      string(call.tier().name());
      enums(call.traits());
      strings(new TreeSet<>(call.builtins()));
      string(call.needs());
      string(call.passed());
    }
  }

  private void range(SourceRange range) throws IOException {
    number(range.startLine());
    number(range.startColumn());
    // Nearly always on the same line: one byte.
    number(range.endLine() - range.startLine());
    number(range.endColumn());
  }

  private void enums(Set<? extends Enum<?>> values) throws IOException {
    strings(values.stream().map(Enum::name).sorted().toList());
  }

  private void strings(Collection<String> values) throws IOException {
    number(values.size());
    for (String value : values) {
      string(value);
    }
  }

  /** Sorted: the order of immutable maps differs from one JVM to the next. */
  private void strings(Map<String, String> values) throws IOException {
    number(values.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
      string(entry.getKey());
      string(entry.getValue());
    }
  }

  private void string(String value) throws IOException {
    Integer index = strings.get(value);
    if (index == null) {
      index = table.size();
      strings.put(value, index);
      table.add(value);
    }
    number(index);
  }

  /** Each UTF-16 unit as a number: one byte for ASCII, and exact even for half a surrogate pair. */
  private void characters(String value) throws IOException {
    number(value.length());
    for (int i = 0; i < value.length(); i++) {
      number(value.charAt(i));
    }
  }

  /** Seven bits a byte, the lowest first; a negative number takes five bytes. */
  private void number(int value) throws IOException {
    int rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      out.writeByte((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
