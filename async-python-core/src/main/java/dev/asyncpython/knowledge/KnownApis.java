package dev.asyncpython.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Everything that is known of libraries. Names are public fully qualified names ({@link
 * CanonicalNames}). Immutable.
 */
public final class KnownApis {

  private final Tables tables;
  private final Set<String> libraries;
  private final UserRows user;

  private KnownApis(Tables tables, UserRows user) {
    this.tables = tables;
    this.user = user;
    this.libraries =
        Stream.of(tables.blocking(), tables.boundTypes(), tables.coroutines())
            .flatMap(table -> table.keySet().stream())
            .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads our own tables: tens of milliseconds, so once for an analysis. */
  public static KnownApis load() {
    return new KnownApis(Tables.load(), UserRows.NONE);
  }

  /** The same knowledge with the rows of a user instead of those it had. */
  public KnownApis withUserRows(UserRows rows) {
    return new KnownApis(tables, rows);
  }

  /** This knowledge with rows of a user on top of those it has. */
  public KnownApis plusUserRows(UserRows rows) {
    return rows.isEmpty() ? this : withUserRows(user.plus(rows));
  }

  /**
   * Stands for all that is known: another one means other tables or other rows of the user. The
   * same in every JVM.
   */
  public String fingerprint() {
    CRC32 rows = new CRC32();
    rows.update(user.text().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(tables.checksum()) + "-" + Long.toHexString(rows.getValue());
  }

  /** The rows that a user added. */
  public UserRows userRows() {
    return user;
  }

  /** Public names of definitions. */
  public CanonicalNames canonicalNames() {
    return tables.canonical();
  }

  /** All our blocking calls, without the user's. */
  public Collection<BlockingCall> blockingCalls() {
    return tables.blocking().values();
  }

  /** The entry of a callable that blocks its thread; empty when it is not known to. */
  public Optional<BlockingCall> blocking(String name) {
    BlockingCall added = user.blocking().get(name);
    if (added != null) {
      return Optional.of(added);
    }
    BlockingCall call = tables.blocking().get(name);
    return call == null || user.excludes(name) ? Optional.empty() : Optional.of(call);
  }

  /** True when our tables or the user's rows say of a callable whether it blocks. */
  public boolean isListed(String name) {
    return user.blocking().containsKey(name) || tables.blocking().containsKey(name);
  }

  /**
   * Keys of the SonarSource rules that report a direct call, whatever the user's rows say of it.
   */
  public Set<String> builtinsReporting(String name) {
    BlockingCall call = tables.blocking().get(name);
    return call == null ? Set.of() : call.builtins();
  }

  /** The entry of a callable that runs an argument elsewhere. */
  public Optional<Offloader> offloader(String name) {
    Offloader added = user.offloaders().get(name);
    return Optional.ofNullable(added != null ? added : tables.offloaders().get(name));
  }

  /** The entry of a callable that makes the event loop run one of its arguments. */
  public Optional<Offloader> loopCallback(String name) {
    return Optional.ofNullable(tables.loopCallbacks().get(name));
  }

  /** The entry of a callable after which a parameter holds what one of its arguments produces. */
  public Optional<Offloader> dependency(String name) {
    return Optional.ofNullable(tables.dependencies().get(name));
  }

  /** The entry of a callable that starts a task. */
  public Optional<TaskSpawner> taskSpawner(String name) {
    return Optional.ofNullable(tables.spawners().get(name));
  }

  /** The entry of a callable that drives an event loop. */
  public Optional<LoopRunner> loopRunner(String name) {
    return Optional.ofNullable(tables.loopRunners().get(name));
  }

  /** The entry of a library function that returns an awaitable. */
  public Optional<CoroutineFunction> coroutineFunction(String name) {
    return Optional.ofNullable(tables.coroutines().get(name));
  }

  /** The entry of a lock type; kind is {@code thread} or {@code async}. */
  public Optional<KindedName> lockType(String name) {
    return Optional.ofNullable(tables.locks().get(name));
  }

  /** The entry of a type that must not be used by two tasks at a time. */
  public Optional<KindedName> connection(String name) {
    return Optional.ofNullable(tables.connections().get(name));
  }

  /** The entry of a network, database or model call that may run many times at once. */
  public Optional<KindedName> independentRead(String name) {
    return Optional.ofNullable(tables.independentReads().get(name));
  }

  /** The role of a name, in the words of {@code roles.txt}; empty when it has none. */
  public String role(String name) {
    KindedName known = tables.roles().get(name);
    return known == null ? "" : known.kind();
  }

  /** True when the table of coroutine functions knows one of the modules, by their first parts. */
  public boolean hasCoroutines(Set<String> modules) {
    return !Collections.disjoint(tables.coroutineModules(), modules);
  }

  /** The entry of a call that tells whether an event loop runs; a bare name is any method. */
  public Optional<KindedName> loopGuard(String name) {
    return Optional.ofNullable(tables.loopGuards().get(name));
  }

  /** The entry of a member of a future, task, thread or process. */
  public Optional<KindedName> futureMember(String name) {
    return Optional.ofNullable(tables.futureMembers().get(name));
  }

  /** The type of what a callable returns (or gives when awaited or entered by {@code with}). */
  public Optional<String> resultType(String factory) {
    return Optional.ofNullable(tables.boundTypes().get(factory));
  }

  /** The entry of a function that decides how awaits in a loop or a group relate. */
  public Optional<KindedName> idiom(String name) {
    return Optional.ofNullable(tables.idioms().get(name));
  }

  /** The entry of a call or decorator that shows a good practice. */
  public Optional<KnownPractice> practice(String name) {
    return Optional.ofNullable(tables.practices().get(name));
  }

  /** True when something is known of the library of a top-level name. */
  public boolean knowsLibrary(String topLevel) {
    return libraries.contains(topLevel);
  }

  /** True when a word of a name says this of the thing named, for example {@code teardown}. */
  public boolean suggests(String word, String role) {
    return tables.words().getOrDefault(word, Set.of()).contains(role);
  }

  /** True when objects of a type are known to serve several operations at a time. */
  public boolean servesMany(String type) {
    String prefix = type + ".";
    return tables.independentReads().keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  private record Tables(
      CanonicalNames canonical,
      Map<String, BlockingCall> blocking,
      Map<String, Offloader> offloaders,
      Map<String, Offloader> loopCallbacks,
      Map<String, Offloader> dependencies,
      Map<String, TaskSpawner> spawners,
      Map<String, LoopRunner> loopRunners,
      Map<String, CoroutineFunction> coroutines,
      Set<String> coroutineModules,
      Map<String, KindedName> locks,
      Map<String, KindedName> connections,
      Map<String, KindedName> independentReads,
      Map<String, KindedName> roles,
      Map<String, KindedName> loopGuards,
      Map<String, KindedName> futureMembers,
      Map<String, String> boundTypes,
      Map<String, KindedName> idioms,
      Map<String, KnownPractice> practices,
      Map<String, Set<String>> words,
      long checksum) {

    static Tables load() {
      KnowledgeFiles files = new KnowledgeFiles();
      Map<String, CoroutineFunction> coroutines =
          files.read("coroutine-functions.txt", 3, CoroutineFunction::parse);
      return new Tables(
          new CanonicalNames(files.read("canonical-names.txt", 2, row -> row.column(1, ""))),
          files.read("blocking-calls.txt", 7, BlockingCall::parse),
          files.read("off-loaders.txt", 3, Offloader::parse),
          files.read("loop-callbacks.txt", 3, Offloader::parse),
          files.read("dependencies.txt", 3, Offloader::parse),
          files.read("task-spawners.txt", 4, TaskSpawner::parse),
          files.read("loop-runners.txt", 3, LoopRunner::parse),
          coroutines,
          coroutines.keySet().stream()
              .map(name -> name.substring(0, name.indexOf('.')))
              .collect(Collectors.toUnmodifiableSet()),
          files.read("lock-types.txt", 3, KindedName::parse),
          files.read("connections.txt", 3, KindedName::parse),
          files.read("independent-reads.txt", 3, KindedName::parse),
          files.read("roles.txt", 3, KindedName::parse),
          files.read("loop-guards.txt", 3, KindedName::parse),
          files.read("future-members.txt", 3, KindedName::parse),
          files.read("bound-types.txt", 2, row -> row.column(1, "")),
          files.read("async-idioms.txt", 3, KindedName::parse),
          files.read("practices.txt", 4, KnownPractice::parse),
          files.read("name-words.txt", 2, row -> Set.of(row.column(1, "").split(",", -1))),
          files.checksum());
    }
  }
}
