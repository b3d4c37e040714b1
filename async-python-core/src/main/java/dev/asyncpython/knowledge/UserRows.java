package dev.asyncpython.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a user adds to the tables: rows in the format of our own files, separated by line ends or
 * semicolons. A wrong row is refused and named, the others count.
 *
 * @param blocking additional blocking calls
 * @param nonBlocking names that do not block; {@code package.*} stands for all of a package or
 *     class
 * @param offloaders additional off-loaders
 */
public record UserRows(
    Map<String, BlockingCall> blocking,
    Set<String> nonBlocking,
    Map<String, Offloader> offloaders) {

  /** No addition. */
  public static final UserRows NONE = new UserRows(Map.of(), Set.of(), Map.of());

  public UserRows {
    blocking = Map.copyOf(blocking);
    nonBlocking = Set.copyOf(nonBlocking);
    offloaders = Map.copyOf(offloaders);
  }

  /**
   * Reads the three settings.
   *
   * @param errors is told of each refused row
   */
  public static UserRows parse(
      String blocking, String nonBlocking, String offloaders, Consumer<RowError> errors) {
    Map<String, BlockingCall> calls = new HashMap<>();
    for (BlockingCall call : rows(blocking, 7, BlockingCall::parse, errors)) {
      calls.put(call.name(), call);
    }
    Map<String, Offloader> others = new HashMap<>();
    for (Offloader offloader : rows(offloaders, 3, Offloader::parse, errors)) {
      others.put(offloader.name(), offloader);
    }
    return new UserRows(
        calls, new HashSet<>(rows(nonBlocking, 1, UserRows::pattern, errors)), others);
  }

  /** These rows and others; for the same name, the other ones count. */
  public UserRows plus(UserRows other) {
    Map<String, BlockingCall> calls = new HashMap<>(blocking);
    calls.putAll(other.blocking);
    Set<String> harmless = new HashSet<>(nonBlocking);
    harmless.addAll(other.nonBlocking);
    Map<String, Offloader> elsewhere = new HashMap<>(offloaders);
    elsewhere.putAll(other.offloaders);
    return new UserRows(calls, harmless, elsewhere);
  }

  /** True when nothing was added. */
  public boolean isEmpty() {
    return blocking.isEmpty() && nonBlocking.isEmpty() && offloaders.isEmpty();
  }

  /** All rows as one text, the same for equal rows in every JVM. */
  String text() {
    // Sets and maps are sorted: the order of immutable ones differs from one JVM to the next.
    List<Object> rows = new ArrayList<>();
    for (BlockingCall call : new TreeMap<>(blocking).values()) {
      rows.add(
          List.of(
              call.name(),
              call.kind(),
              call.tier(),
              call.asyncio(),
              call.anyio(),
              call.trio(),
              new TreeSet<>(call.builtins())));
    }
    rows.add(new TreeSet<>(nonBlocking));
    for (Offloader offloader : new TreeMap<>(offloaders).values()) {
      rows.add(
          List.of(
              offloader.name(),
              offloader.library(),
              new TreeSet<>(offloader.positions()),
              new TreeSet<>(offloader.keywords()),
              offloader.all(),
              offloader.decorator()));
    }
    return rows.toString();
  }

  boolean excludes(String name) {
    if (nonBlocking.isEmpty()) {
      return false;
    }
    if (nonBlocking.contains(name)) {
      return true;
    }
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      if (nonBlocking.contains(name.substring(0, dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String pattern(Row row) {
    return row.name();
  }

  private static <T> List<T> rows(
      String setting, int columns, Function<Row, T> parser, Consumer<RowError> errors) {
    List<T> result = new ArrayList<>();
    for (String line : setting.split("[;\\r\\n]+", -1)) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      // "package.*" is kept as the prefix "package.".
      String name = text.endsWith(".*") ? text.substring(0, text.length() - 1) : text;
      try {
        result.add(parser.apply(Row.of(name, columns)));
      } catch (WrongRowException e) {
        errors.accept(e.error());
      }
    }
    return result;
  }
}
