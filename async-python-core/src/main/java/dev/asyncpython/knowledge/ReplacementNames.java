package dev.asyncpython.knowledge;

import dev.asyncpython.model.AsyncLibrary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the replacements of a blocking call are named in reports. */
public final class ReplacementNames {

  private static final Set<String> FUNCTIONS_OF = Set.of("asyncio", "loop", "anyio", "trio");
  private static final List<String> TO_THREAD = List.of("asyncio.to_thread");

  /**
   * What can be used instead of a call.
   *
   * @param shown libraries, classes and functions as reports show them, the best first
   * @param calls whether the first one is for single functions, and not for a whole library
   * @param toInstall the package of the first one; null when nothing has to be installed
   */
  public record Choice(List<String> shown, boolean calls, Packages.@Nullable Row toInstall) {}

  private final KnownApis knowledge;
  private final Packages packages;

  /** Names what some knowledge says. */
  public ReplacementNames(KnownApis knowledge, Packages packages) {
    this.knowledge = knowledge;
    this.packages = packages;
  }

  /** What replaces a call in a file on a library; a thread does for a function of the user's. */
  public Choice choice(String api, AsyncLibrary async) {
    List<String> names =
        knowledge.blocking(api).map(call -> call.replacements(async)).orElse(TO_THREAD);
    if (names.isEmpty()) {
      return new Choice(List.of(), false, null);
    }
    List<String> shown = names.stream().map(name -> shown(name, api)).distinct().toList();
    String best = names.get(0);
    Packages.@Nullable Row row = packages.of(best).orElse(null);
    return new Choice(
        shown,
        (row == null || isOfSameLibrary(best, api)) ? !isClass(best) : row.calls(),
        row == null || isThere(row, api) ? null : row);
  }

  private String shown(String name, String api) {
    Optional<Packages.Row> row = packages.of(name);
    if (row.isPresent() && !isOfSameLibrary(name, api)) {
      return row.get().name();
    }
    return FUNCTIONS_OF.contains(root(name)) && !isClass(name) ? name + "()" : name;
  }

  /** A library brings its own asynchronous part, unless that is an extra of the package. */
  private static boolean isThere(Packages.Row row, String api) {
    return isOfSameLibrary(row.name(), api) && row.pip().indexOf('[') < 0;
  }

  private static boolean isOfSameLibrary(String name, String api) {
    return root(name).equals(root(api));
  }

  private static String root(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isClass(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }
}
