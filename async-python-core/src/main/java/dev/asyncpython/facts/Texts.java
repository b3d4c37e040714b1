package dev.asyncpython.facts;

import java.util.HashMap;
import java.util.Map;

/** Keeps one object of equal texts: most of what facts say of a file they say several times. */
final class Texts {

  private final Map<String, String> known = new HashMap<>();

  String shared(String text) {
    String first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
