package dev.asyncpython.syntax;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.types.v2.FullyQualifiedNameHelper;
import org.sonar.plugins.python.api.types.v2.ObjectType;
import org.sonar.plugins.python.api.types.v2.PythonType;
import org.sonar.plugins.python.api.types.v2.UnionType;

/**
 * Reads names out of the frontend's types. The only place that touches them: what is used here is
 * the same from sonar-python 5.14.2 to 5.31 (docs/adr/0002).
 */
final class FrontendTypes {

  private static final String NONE_TYPE = "NoneType";

  /** What the frontend says of names it only half understands: an alias of a class, for example. */
  private static final Set<String> UNINFORMATIVE =
      Set.of(
          "builtins.object",
          "builtins.type",
          "object",
          "type",
          "typing.Annotated",
          "typing.Any",
          "typing.ClassVar",
          "typing.Final",
          "typing.Optional",
          "typing.TypeVar",
          "typing.Union");

  private FrontendTypes() {}

  /** The defining name of a function, class or module type; null when unknown or ambiguous. */
  static @Nullable String nameOf(PythonType type) {
    if (type instanceof ObjectType) {
      return null;
    }
    if (type instanceof UnionType union) {
      return single(union, false);
    }
    return FullyQualifiedNameHelper.getFullyQualifiedName(type).orElse(null);
  }

  /**
   * The name of a type that SonarSource's rules compare with a definition: unlike {@link #nameOf},
   * {@code None} in a union counts.
   */
  static @Nullable String exactNameOf(PythonType type) {
    if (type instanceof UnionType union
        && union.candidates().stream().anyMatch(ObjectType.class::isInstance)) {
      return null;
    }
    return nameOf(type);
  }

  /** The class of an instance that has no other possible type; null when there may be one. */
  static @Nullable String exactInstanceOf(PythonType type) {
    return type instanceof ObjectType ? rawInstanceOf(type) : null;
  }

  /** The class of an instance; null when unknown or ambiguous; {@code None} is left out. */
  static @Nullable String instanceOf(PythonType type) {
    String name = rawInstanceOf(type);
    return name == null || isNone(name) || UNINFORMATIVE.contains(name) ? null : name;
  }

  private static @Nullable String rawInstanceOf(PythonType type) {
    if (type instanceof ObjectType object) {
      PythonType unwrapped = object.unwrappedType();
      return FullyQualifiedNameHelper.getFullyQualifiedName(unwrapped).orElse(null);
    }
    if (type instanceof UnionType union) {
      return single(union, true);
    }
    return null;
  }

  private static @Nullable String single(UnionType union, boolean instances) {
    Set<String> names = new HashSet<>();
    for (PythonType candidate : union.candidates()) {
      String name = instances ? rawInstanceOf(candidate) : nameOf(candidate);
      if (name == null) {
        return null;
      }
      if (!isNone(name)) {
        names.add(name);
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
  }

  private static boolean isNone(String name) {
    return name.equals(NONE_TYPE) || name.endsWith("." + NONE_TYPE);
  }
}
