package dev.asyncpython.knowledge;

/**
 * A name with a kind: a lock type, a connection type, an independent read.
 *
 * @param name public fully qualified name
 * @param library where it comes from
 * @param kind what it is, in the words of its table
 */
public record KindedName(String name, String library, String kind) {

  static KindedName parse(Row row) {
    return new KindedName(row.name(), row.column(1, ""), row.column(2, ""));
  }
}
