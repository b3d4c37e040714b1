package dev.asyncpython.engine;

import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.solver.Libraries;
import java.util.Optional;
import java.util.Set;

/** The solver's questions, answered from the tables. */
final class KnownLibraries implements Libraries {

  /**
   * Whether these block depends on more than their arguments: only the code around the call tells,
   * and its file has looked already.
   */
  private static final Set<String> DEPENDS_ON_CODE =
      Set.of("lock", BlockingCall.LOOP, BlockingCall.WAIT);

  private static final String SOCKETS = "socket.";

  private final KnownApis knowledge;

  KnownLibraries(KnownApis knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public String publicName(String name) {
    return knowledge.canonicalNames().toPublic(name);
  }

  @Override
  public Optional<Blocking> blocking(String name) {
    return knowledge
        .blocking(name)
        .filter(call -> !DEPENDS_ON_CODE.contains(call.kind()) && !name.startsWith(SOCKETS))
        .map(call -> new Blocking(call.name(), call.tier()));
  }

  @Override
  public Optional<String> resultType(String name) {
    return knowledge.resultType(name).filter(type -> !type.equals("-"));
  }

  @Override
  public boolean knows(String topLevel) {
    return knowledge.knowsLibrary(topLevel);
  }
}
