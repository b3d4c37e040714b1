package dev.asyncpython.model;

import java.util.List;
import java.util.Map;

/**
 * What one class has and inherits.
 *
 * @param id unique in its file: {@code Outer.Inner}, {@code function/Local}
 * @param bases {@link Reference}s to the bases, in order; {@link Reference#UNKNOWN} among them when
 *     one is computed
 * @param methods ids of the functions by name; empty text for a name that is defined twice
 * @param attributes {@link Reference}s to the values of attributes of the class and of its
 *     instances; {@link Reference#UNKNOWN} when they are not known, or contradict each other
 */
public record ClassFacts(
    String id, List<String> bases, Map<String, String> methods, Map<String, String> attributes) {

  public ClassFacts {
    bases = List.copyOf(bases);
    methods = Map.copyOf(methods);
    attributes = Map.copyOf(attributes);
  }
}
