package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.NameParts;
import java.util.List;
import org.sonar.plugins.python.api.tree.Expression;

/** What the names of things of unknown type suggest, by the table of words. */
final class NameHints {

  private final KnownApis knowledge;

  NameHints(KnownApis knowledge) {
    this.knowledge = knowledge;
  }

  /** True when the last word of a name has one of the roles: {@code db_session}. */
  boolean lastWord(String name, String... roles) {
    List<String> words = NameParts.words(name);
    return !words.isEmpty() && hasRole(words.get(words.size() - 1), roles);
  }

  /** True when any word of a name has one of the roles. */
  boolean anyWord(String name, String... roles) {
    return NameParts.words(name).stream().anyMatch(word -> hasRole(word, roles));
  }

  /** True when a name as a whole has the role: {@code setdefault}. */
  boolean isWord(String name, String role) {
    return knowledge.suggests(name, role);
  }

  /** True when the first word that says something has the role: {@code async_create_user}. */
  boolean verb(String name, String role) {
    for (String word : NameParts.words(name)) {
      if (!knowledge.suggests(word, "filler")) {
        return knowledge.suggests(word, role);
      }
    }
    return false;
  }

  /** True when the last word of an expression's last name has one of the roles. */
  boolean of(Expression expression, String... roles) {
    return lastWord(NameParts.last(expression), roles);
  }

  private boolean hasRole(String word, String... roles) {
    for (String role : roles) {
      if (knowledge.suggests(word, role)) {
        return true;
      }
    }
    return false;
  }
}
