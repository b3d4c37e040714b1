package dev.asyncpython.checks;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.NameParts;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** Objects that serve one operation at a time: connections, cursors, streams, queues. */
final class OneAtATime {

  private final FileModel file;
  private final KnownApis knowledge;
  private final NameHints hints;

  OneAtATime(FileModel file, NameHints hints) {
    this.file = file;
    this.knowledge = file.knowledge();
    this.hints = hints;
  }

  /**
   * True when an object is, or may well be, one that must not be used by two tasks at a time: by
   * its type where it is known, else by its name.
   */
  boolean is(Expression object) {
    String type = file.types().of(object);
    if (type != null) {
      return isType(type);
    }
    return hints.of(object, "connection", "transaction");
  }

  /** True when the object whose method is called is one, or is a queue or an event. */
  boolean isReceiver(Expression object) {
    return leadsThrough(object) || (file.types().of(object) == null && hints.of(object, "queue"));
  }

  private boolean isType(String type) {
    if (knowledge.servesMany(type)) {
      return false;
    }
    String name = type.substring(type.lastIndexOf('.') + 1);
    return knowledge.connection(type).isPresent()
        || hints.lastWord(name, "connection", "transaction", "queue")
        || file
            .names()
            .classes()
            .byName(type)
            .map(scope -> file.names().classes().libraryBases(scope))
            .stream()
            .flatMap(java.util.List::stream)
            .anyMatch(base -> knowledge.connection(base).isPresent());
  }

  /** True when an object, or the object of which it is a member, is one. */
  boolean leadsThrough(Expression object) {
    for (Expression part = object; ; part = ((QualifiedExpression) part).qualifier()) {
      if (is(part)) {
        return true;
      }
      if (!(part instanceof QualifiedExpression)) {
        return false;
      }
    }
  }

  /** True when a {@code with} gives the name to something opened, acquired or begun. */
  boolean opens(WithStatement with, String name) {
    for (WithItem item : with.withItems()) {
      if (item.expression() instanceof Name bound
          && bound.name().equals(name)
          && item.test() instanceof CallExpression call) {
        String type = file.types().of(bound);
        return (type == null || !knowledge.servesMany(type))
            && hints.lastWord(NameParts.last(call.callee()), "connection", "transaction", "lease");
      }
    }
    return false;
  }
}
