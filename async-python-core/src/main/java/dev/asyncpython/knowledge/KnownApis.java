package dev.asyncpython.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is known of libraries. Names are public fully qualified names ({@link
 * CanonicalNames}). Immutable.
 */
public final class KnownApis {

  private final Tables tables;
  private final UserRows user;

  private KnownApis(Tables tables, UserRows user) {
    this.tables = tables;
    this.user = user;
  }

  /** Reads our own tables: tens of milliseconds, so once for an analysis. */
  public static KnownApis load() {
    return new KnownApis(Tables.load(), UserRows.NONE);
  }

  /** The same knowledge with the rows of a user instead of those it had. */
  public KnownApis withUserRows(UserRows rows) {
    return new KnownApis(tables, rows);
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
      Map<String, Set<String>> words) {

    static Tables load() {
      Map<String, CoroutineFunction> coroutines =
          KnowledgeFile.read("coroutine-functions.txt", 3, CoroutineFunction::parse);
      return new Tables(
          new CanonicalNames(
              KnowledgeFile.read("canonical-names.txt", 2, row -> row.column(1, ""))),
          KnowledgeFile.read("blocking-calls.txt", 7, BlockingCall::parse),
          KnowledgeFile.read("off-loaders.txt", 3, Offloader::parse),
          KnowledgeFile.read("loop-callbacks.txt", 3, Offloader::parse),
          KnowledgeFile.read("task-spawners.txt", 4, TaskSpawner::parse),
          KnowledgeFile.read("loop-runners.txt", 3, LoopRunner::parse),
          coroutines,
          coroutines.keySet().stream()
              .map(name -> name.substring(0, name.indexOf('.')))
              .collect(Collectors.toUnmodifiableSet()),
          KnowledgeFile.read("lock-types.txt", 3, KindedName::parse),
          KnowledgeFile.read("connections.txt", 3, KindedName::parse),
          KnowledgeFile.read("independent-reads.txt", 3, KindedName::parse),
          KnowledgeFile.read("roles.txt", 3, KindedName::parse),
          KnowledgeFile.read("loop-guards.txt", 3, KindedName::parse),
          KnowledgeFile.read("future-members.txt", 3, KindedName::parse),
          KnowledgeFile.read("bound-types.txt", 2, row -> row.column(1, "")),
          KnowledgeFile.read("async-idioms.txt", 3, KindedName::parse),
          KnowledgeFile.read("name-words.txt", 2, row -> Set.of(row.column(1, "").split(",", -1))));
    }
  }
}
