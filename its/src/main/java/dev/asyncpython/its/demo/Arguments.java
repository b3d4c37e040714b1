package dev.asyncpython.its.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code bin/sonarqube-demo}. Read by hand: a library would say what is wrong
 * with it in English only.
 *
 * @param project what to scan, null for the sample
 * @param port of the web server
 * @param once whether to end when the result is there
 * @param help whether to show the help only
 * @param texts of the language
 */
record Arguments(@Nullable Path project, int port, boolean once, boolean help, Texts texts) {

  private static final int DEFAULT_PORT = 9000;
  private static final int HIGHEST_PORT = 65535;

  /**
   * Reads the command line.
   *
   * @param arguments as the shell gives them
   * @param localeLanguage language of the machine, for when none is asked for
   * @throws DemoException if they are wrong
   */
  static Arguments parse(List<String> arguments, String localeLanguage) {
    // The language first: the errors of all the others are told in it.
    Texts texts = Texts.of(language(arguments, localeLanguage));
    Path project = null;
    int port = DEFAULT_PORT;
    boolean once = false;
    boolean help = false;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      String name = argument.startsWith("--") ? argument.split("=", 2)[0] : argument;
      switch (name) {
        case "--once" -> once = true;
        case "--help", "-h" -> help = true;
        case "--port" -> port = port(value(argument, rest, texts), texts);
        case "--lang" -> checkLanguage(value(argument, rest, texts), texts);
        default -> {
          if (argument.startsWith("-") || project != null) {
            throw DemoException.usage(texts, "error.unknownArgument", argument);
          }
          project = Path.of(argument);
        }
      }
    }
    return new Arguments(project, port, once, help, texts);
  }

  private static String language(List<String> arguments, String localeLanguage) {
    String language = localeLanguage;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith("--lang=")) {
        language = arguments.get(i).substring("--lang=".length());
      } else if (arguments.get(i).equals("--lang") && i + 1 < arguments.size()) {
        language = arguments.get(i + 1);
      }
    }
    return language;
  }

  private static void checkLanguage(String language, Texts texts) {
    if (!List.of(Texts.ENGLISH, Texts.FRENCH).contains(language)) {
      throw DemoException.usage(texts, "error.badLanguage", language);
    }
  }

  private static String value(String argument, Deque<String> rest, Texts texts) {
    int equals = argument.indexOf('=');
    if (equals >= 0) {
      return argument.substring(equals + 1);
    }
    String value = rest.poll();
    if (value == null) {
      throw DemoException.usage(texts, "error.missingValue", argument);
    }
    return value;
  }

  private static int port(String value, Texts texts) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw DemoException.usage(texts, "error.badPort", value);
  }

  /** The text of {@code --help}. */
  static String help(Texts texts) {
    StringBuilder help = new StringBuilder(texts.text("usage.header"));
    help.append("\n\n  sonarqube-demo [--port N] [--once] [--lang en|fr] [--help] [PATH]\n\n");
    for (String[] row :
        new String[][] {
          {"PATH", "usage.path"},
          {"--port N", "usage.port"},
          {"--once", "usage.once"},
          {"--lang en|fr", "usage.lang"},
          {"--help", "usage.help"}
        }) {
      help.append("  %-14s %s%n".formatted(row[0], texts.text(row[1])));
    }
    return help.append('\n').append(texts.text("usage.footer")).append('\n').toString();
  }
}
