package dev.asyncpython.model;

import java.util.List;
import java.util.Map;

/**
 * What one file contributes to the analysis of the whole project: immutable, without any tree, the
 * same whatever was analysed before.
 *
 * @param file the analyzer's key of the file
 * @param library the library that runs its event loop
 * @param names {@link Reference}s to what the names of the module are bound to; {@link
 *     Reference#UNKNOWN} for other values and for contradictions
 * @param starImports modules of {@code from m import *}, with leading dots when relative
 * @param exports the names that a star import of this module gives, if it lists them in {@code
 *     __all__}; empty when it gives all that do not start with an underscore
 * @param classes in source order
 * @param functions in source order, lambdas included
 */
public record ModuleFacts(
    String file,
    AsyncLibrary library,
    Map<String, String> names,
    List<String> starImports,
    List<String> exports,
    List<ClassFacts> classes,
    List<FunctionFacts> functions) {

  public ModuleFacts {
    names = Map.copyOf(names);
    starImports = List.copyOf(starImports);
    exports = List.copyOf(exports);
    classes = List.copyOf(classes);
    functions = List.copyOf(functions);
  }

  /** A module that lists no names in {@code __all__}. */
  public ModuleFacts(
      String file,
      AsyncLibrary library,
      Map<String, String> names,
      List<String> starImports,
      List<ClassFacts> classes,
      List<FunctionFacts> functions) {
    this(file, library, names, starImports, List.of(), classes, functions);
  }

  /** True when a star import of this module gives the name. */
  public boolean exports(String name) {
    return exports.isEmpty() ? !name.startsWith("_") : exports.contains(name);
  }
}
