package dev.asyncpython.solver;

import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions and classes of all files, by their ids. */
final class Symbols {

  private final List<ProjectFile> files;
  private final List<FunctionNode> functions = new ArrayList<>();
  private final List<ClassNode> classes = new ArrayList<>();
  private final IdentityHashMap<ProjectFile, Map<String, FunctionNode>> functionsById =
      new IdentityHashMap<>();
  private final IdentityHashMap<ProjectFile, Map<String, ClassNode>> classesById =
      new IdentityHashMap<>();

  Symbols(List<ProjectFile> sorted) {
    this.files = sorted;
    for (ProjectFile file : sorted) {
      Map<String, FunctionNode> ofFile = new HashMap<>();
      for (FunctionFacts facts : file.facts().functions()) {
        FunctionNode node = new FunctionNode(file, facts);
        ofFile.put(facts.id(), node);
        functions.add(node);
      }
      functionsById.put(file, ofFile);
      Map<String, ClassNode> types = new HashMap<>();
      for (ClassFacts facts : file.facts().classes()) {
        ClassNode node = new ClassNode(file, facts);
        types.put(facts.id(), node);
        classes.add(node);
        for (String method : facts.methods().values()) {
          FunctionNode function = ofFile.get(method);
          if (function != null) {
            function.ownedBy(node);
          }
        }
      }
      classesById.put(file, types);
    }
  }

  List<ProjectFile> files() {
    return files;
  }

  /** By file and line. */
  List<FunctionNode> functions() {
    return functions;
  }

  /** By file and line. */
  List<ClassNode> classes() {
    return classes;
  }

  @Nullable FunctionNode function(ProjectFile file, String id) {
    return functionsById.getOrDefault(file, Map.of()).get(id);
  }

  /** What a file calls by an id: a class, else a function; null when neither. */
  @Nullable Entity local(ProjectFile file, String id) {
    ClassNode type = classesById.getOrDefault(file, Map.of()).get(id);
    if (type != null) {
      return new Entity.Type(type);
    }
    FunctionNode function = function(file, id);
    return function == null ? null : new Entity.Function(function, null, true);
  }
}
