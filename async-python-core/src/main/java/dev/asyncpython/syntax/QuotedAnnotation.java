package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The class that an annotation inside quotes names: the frontend does not parse its text. */
final class QuotedAnnotation {

  private static final Pattern GENERIC =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*(?:\\[(.*)])?", Pattern.DOTALL);

  private QuotedAnnotation() {}

  /**
   * The class that a text names.
   *
   * @param resolve gives the name that a dotted name stands for
   * @return null when it names none, or several
   */
  static @Nullable String classOf(String text, Function<String, @Nullable String> resolve) {
    return onlyOne(split(text, '|'), resolve);
  }

  private static @Nullable String onlyOne(
      List<String> alternatives, Function<String, @Nullable String> resolve) {
    List<String> classes =
        alternatives.stream().filter(alternative -> !alternative.equals("None")).toList();
    if (classes.size() != 1) {
      return null;
    }
    Matcher generic = GENERIC.matcher(classes.get(0));
    if (!generic.matches()) {
      return null;
    }
    String name = generic.group(1);
    String arguments = generic.group(2);
    if (arguments == null) {
      return resolve.apply(name);
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "Optional", "Annotated", "Final", "ClassVar" ->
          classOf(split(arguments, ',').get(0), resolve);
      case "Union" -> onlyOne(split(arguments, ','), resolve);
      default -> resolve.apply(name);
    };
  }

  /** The parts between separators that stand inside no brackets. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '[') {
        depth++;
      } else if (character == ']') {
        depth--;
      } else if (character == separator && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
