package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;

/** Names as text: their words, and the dotted paths that expressions spell. */
public final class NameParts {

  private NameParts() {}

  /** The words of a name in lower case: {@code fetch}, {@code user} for {@code _fetchUser}. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts =
          Character.isUpperCase(c)
              && (i == 0
                  || !Character.isUpperCase(name.charAt(i - 1))
                  || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
      if (!Character.isLetter(c) || starts) {
        flush(word, words);
      }
      if (Character.isLetter(c)) {
        word.append(c);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  /** The last name of an expression: {@code get} for {@code self.client.get}; else empty. */
  public static String last(Expression expression) {
    Expression unwrapped = Trees.unwrapped(expression);
    if (unwrapped instanceof Name name) {
      return name.name();
    }
    if (unwrapped instanceof QualifiedExpression qualified) {
      return qualified.name().name();
    }
    return unwrapped instanceof CallExpression call ? last(call.callee()) : "";
  }

  /** The dotted path that an expression spells, {@code self.items}; null for anything else. */
  public static @Nullable String path(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    }
    if (expression instanceof QualifiedExpression qualified) {
      String qualifier = path(qualified.qualifier());
      return qualifier == null ? null : qualifier + "." + qualified.name().name();
    }
    return null;
  }

  /**
   * The path of the object that is changed when something is done to an expression: {@code a.b} for
   * {@code a.b[0]} and for {@code a.b.setdefault(k, [])}.
   */
  public static @Nullable Expression base(Expression expression) {
    Expression unwrapped = Trees.unwrapped(expression);
    if (unwrapped instanceof SubscriptionExpression subscription) {
      return base(subscription.object());
    }
    if (unwrapped instanceof CallExpression call) {
      return call.callee() instanceof QualifiedExpression callee ? base(callee.qualifier()) : null;
    }
    return path(unwrapped) == null ? null : unwrapped;
  }

  /** True when one path is the other one or leads to it. */
  public static boolean related(String one, String other) {
    return leadsTo(one, other) || leadsTo(other, one);
  }

  /** True when the second path is the first one or a member of it. */
  public static boolean leadsTo(String start, String path) {
    return path.equals(start) || path.startsWith(start + ".");
  }
}
