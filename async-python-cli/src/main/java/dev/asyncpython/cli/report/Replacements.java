package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.knowledge.Packages;
import dev.asyncpython.knowledge.ReplacementNames;
import dev.asyncpython.model.AsyncLibrary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What takes the place of the blocking calls of a result, and which packages that needs. */
final class Replacements {

  /** The rule whose issues they are for. */
  static final String RULE = "ASYNC001";

  private static final int MOST_NAMES = 3;
  private static final int MOST_LINES = 6;
  private static final String BUILTINS = "builtins";

  /**
   * What a package replaces.
   *
   * @param labels libraries and functions, most used first
   * @param by what the package brings
   */
  record Replaced(List<String> labels, String by) {}

  /** Calls of one library that are replaced in one way. */
  private record Group(
      String library, ReplacementNames.Choice choice, TreeMap<String, Integer> callsByApi) {

    int calls() {
      return callsByApi.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The functions when they are few, else the library. */
    List<String> labels() {
      boolean few = choice.calls() && callsByApi.size() <= MOST_NAMES;
      boolean named = few || library.equals(BUILTINS);
      return named
          ? List.copyOf(
              new TreeSet<>(callsByApi.keySet().stream().map(Replacements::shown).toList()))
          : List.of(library);
    }
  }

  private final ReportWords words;
  private final List<Group> groups;

  private Replacements(ReportWords words, List<Group> groups) {
    this.words = words;
    this.groups = groups;
  }

  /** The replacements for the calls of some issues of {@link #RULE}. */
  static Replacements of(List<Issue> issues, ReportWords words) {
    List<Issue> known = issues.stream().filter(issue -> !issue.api().isEmpty()).toList();
    return new Replacements(words, known.isEmpty() ? List.of() : groups(known));
  }

  private static List<Group> groups(List<Issue> issues) {
    KnownApis knowledge = KnownApis.load();
    ReplacementNames names = new ReplacementNames(knowledge, Packages.load());
    UsedLibrary used = new UsedLibrary(knowledge);
    AsyncLibrary usual = used.usual(issues);
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    Map<List<Object>, ReplacementNames.Choice> choices = new HashMap<>();
    for (Issue issue : issues) {
      String api = issue.api();
      AsyncLibrary async = used.of(issue).orElse(usual);
      ReplacementNames.Choice choice =
          choices.computeIfAbsent(List.of(api, async), key -> names.choice(api, async));
      if (!choice.shown().isEmpty()) {
        String library = root(api);
        groups
            .computeIfAbsent(
                List.of(library, choice), key -> new Group(library, choice, new TreeMap<>()))
            .callsByApi()
            .merge(api, 1, Integer::sum);
      }
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(
        Comparator.comparing((Group group) -> -group.calls())
            .thenComparing(group -> group.labels().toString())
            .thenComparing(group -> group.choice().shown().toString()));
    return sorted;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** A line for each: what is replaced, an arrow, by what; the most used ones first. */
  List<Inline> list() {
    List<Inline> lines = new ArrayList<>();
    Map<String, Integer> perLibrary = new LinkedHashMap<>();
    for (Group group : groups) {
      if (perLibrary.merge(group.library(), 1, Integer::sum) <= MOST_LINES) {
        lines.add(
            codes(group.labels())
                .plus(Inline.text(" → "))
                .plus(words.anyOf(group.choice().shown())));
      }
    }
    perLibrary.forEach(
        (library, count) -> {
          if (count > MOST_LINES) {
            String others = words.get("others", count - MOST_LINES);
            lines.add(Inline.code(library).plus(Inline.text(" … " + others)));
          }
        });
    return lines;
  }

  private static Inline codes(List<String> codes) {
    List<Inline.Span> spans = new ArrayList<>();
    for (String code : codes) {
      if (!spans.isEmpty()) {
        spans.add(new Inline.Span(", ", false));
      }
      spans.add(new Inline.Span(code, true));
    }
    return new Inline(spans);
  }

  /** What they replace, by what pip has to install for the first choice. */
  Map<String, Replaced> packages() {
    Map<String, Replaced> packages = new LinkedHashMap<>();
    for (Group group : groups) {
      Packages.Row row = group.choice().toInstall();
      if (row != null) {
        packages
            .computeIfAbsent(row.pip(), pip -> new Replaced(new ArrayList<>(), row.name()))
            .labels()
            .addAll(group.labels());
      }
    }
    return packages;
  }

  /** A function as people write it, for example {@code open()}. */
  static String shown(String api) {
    return (root(api).equals(BUILTINS) ? api.substring(BUILTINS.length() + 1) : api) + "()";
  }

  /** The library of a function, or the function itself when it needs none. */
  static String library(String api) {
    return root(api).equals(BUILTINS) ? shown(api) : root(api);
  }

  private static String root(String api) {
    int dot = api.indexOf('.');
    return dot < 0 ? api : api.substring(0, dot);
  }
}
