package dev.asyncpython.solver;

import dev.asyncpython.model.Tier;
import java.util.Optional;

/** What the solver asks about names that no file of the project defines. */
public interface Libraries {

  /** The name under which a definition is known: {@code requests.get} for its inner module's. */
  String publicName(String name);

  /** What a call of a function blocks for; empty when it does not, or only sometimes. */
  Optional<Blocking> blocking(String name);

  /** The class of what calling a function, or reading a member, gives. */
  Optional<String> resultType(String name);

  /** True when something is known of the library of this top-level name. */
  boolean knows(String topLevel);

  /**
   * A callable that blocks.
   *
   * @param name its public name
   * @param tier how sure it is that it hurts
   */
  record Blocking(String name, Tier tier) {}
}
