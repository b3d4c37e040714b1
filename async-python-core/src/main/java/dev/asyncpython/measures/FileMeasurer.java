package dev.asyncpython.measures;

import dev.asyncpython.syntax.FileModel;
import dev.asyncpython.syntax.FunctionScope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Counts what a file does well, and how much asynchronous code it holds. */
public final class FileMeasurer {

  private FileMeasurer() {}

  /**
   * The counts of a file.
   *
   * @param file the parsed file, sorted; its tree is not walked again
   * @param text what was parsed
   */
  public static FileMeasures of(FileModel file, String text) {
    Map<Practice, Integer> practices = new EnumMap<>(Practice.class);
    for (Occurrence occurrence : occurrences(file)) {
      practices.merge(occurrence.practice(), 1, Integer::sum);
    }
    return new FileMeasures(
        Math.toIntExact(text.lines().count()),
        file.asyncFunctions().size(),
        awaits(file),
        asyncLines(file),
        practices);
  }

  /** The places that {@link #of} counts, by line; what never runs is left out. */
  public static List<Occurrence> occurrences(FileModel file) {
    Occurrences found = new Occurrences();
    Definitions.addTo(found, file);
    new PracticeCalls(file, found).addAll();
    new KeptTasks(file, found).addAll();
    new BackoffLoops(file, found).addAll();
    for (FunctionScope scope : scopes(file)) {
      AsyncConstructs.managers(scope)
          .forEach(
              item ->
                  found.add(Practice.ASYNC_CONTEXT_MANAGER_USED, item, item.test().firstToken()));
      AsyncConstructs.iterations(scope)
          .forEach(keyword -> found.add(Practice.ASYNC_ITERATOR_USED, keyword, keyword));
    }
    return found.all().stream()
        .sorted(Comparator.comparingInt(Occurrence::line).thenComparing(Occurrence::practice))
        .toList();
  }

  /** The module and all its functions and lambdas. */
  static List<FunctionScope> scopes(FileModel file) {
    List<FunctionScope> scopes = new ArrayList<>();
    scopes.add(file.module());
    scopes.addAll(file.functions());
    return scopes;
  }

  private static int awaits(FileModel file) {
    int awaits = 0;
    for (FunctionScope scope : scopes(file)) {
      awaits +=
          scope.awaits().size()
              + AsyncConstructs.managers(scope).size()
              + AsyncConstructs.iterations(scope).size();
    }
    return awaits;
  }

  private static int asyncLines(FileModel file) {
    BitSet lines = new BitSet();
    for (FunctionScope function : file.asyncFunctions()) {
      function
          .functionDef()
          .ifPresent(
              def -> {
                Token start = def.asyncKeyword() == null ? def.defKeyword() : def.asyncKeyword();
                lines.set(start.line(), endLine(def) + 1);
              });
    }
    return lines.cardinality();
  }

  /** The last line of a tree; 0 when nothing is written there. */
  private static int endLine(Tree tree) {
    if (tree instanceof Token token) {
      // The end of a block is a token without text, on the line of what comes after it.
      long lines = token.value().isBlank() ? 0 : token.value().lines().count();
      return lines == 0 ? 0 : token.line() + Math.toIntExact(lines) - 1;
    }
    List<Tree> children = tree.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      int line = endLine(children.get(i));
      if (line > 0) {
        return line;
      }
    }
    return 0;
  }
}
