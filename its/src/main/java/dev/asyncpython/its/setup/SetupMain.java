package dev.asyncpython.its.setup;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.command.CommandArguments;
import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.command.UsageException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code bin/sonarqube-setup}. */
public final class SetupMain {

  /** All is as wanted. */
  static final int DONE = 0;

  /** The server cannot be set up, or not wholly. */
  static final int FAILED = 1;

  /** The arguments are wrong. */
  static final int USAGE = 2;

  private static final String BUNDLE = "dev.asyncpython.its.setup.setup";

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  private SetupMain(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = Map.copyOf(environment);
  }

  /** Sets a server up and ends with the status that the help tells. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            System.getProperty("command.lang", "en"),
            System.getenv(),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err)));
  }

  /**
   * Sets a server up.
   *
   * @param commandLine as the shell gives it
   * @param localeLanguage language of the machine
   * @param environment variables
   * @param out for what was done
   * @param err for errors
   * @return the status that the help tells
   */
  public static int run(
      List<String> commandLine,
      String localeLanguage,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err) {
    return new SetupMain(out, err, environment).run(commandLine, localeLanguage);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The texts in a language. */
  static Texts texts(String language) {
    return Texts.of(BUNDLE, language);
  }

  private int run(List<String> commandLine, String localeLanguage) {
    CommandArguments arguments = CommandArguments.of(commandLine, BUNDLE, localeLanguage);
    Texts texts = arguments.texts();
    try {
      SetupOptions options = arguments.read(new SetupOptions());
      if (options.help) {
        out.print(arguments.help(options));
        return DONE;
      }
      if (options.version) {
        out.println("sonarqube-setup " + BuildFacts.load().version());
        return DONE;
      }
      return setUp(options, arguments);
    } catch (UsageException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (SetupException e) {
      err.println(e.in(texts));
      return FAILED;
    }
  }

  private int setUp(SetupOptions options, CommandArguments arguments) {
    if (options.profile.isBlank() || options.gate.isBlank()) {
      throw arguments.wrong(options, "error.emptyName");
    }
    Server server = server(options, arguments);
    Request request =
        new Request(options.profile, options.gate, options.makeDefault, options.projects);
    Setup setup = prepare(server, request, arguments.texts());
    out.println(setup.describeServer());
    setup.warning().ifPresent(err::println);
    if (options.dryRun) {
      setup.show(out);
    } else {
      setup.run(out);
    }
    return DONE;
  }

  private static Setup prepare(Server server, Request request, Texts texts) {
    try {
      return Setup.prepare(server, request, texts);
    } catch (SetupException e) {
      throw new SetupException("error.nothingChanged", e.in(texts));
    }
  }

  private Server server(SetupOptions options, CommandArguments arguments) {
    String url = given(options.url, "SONAR_HOST_URL");
    String token = given(options.token, "SONAR_TOKEN");
    if (url.isEmpty()) {
      throw arguments.wrong(options, "error.noUrl");
    }
    if (token.isEmpty()) {
      throw arguments.wrong(options, "error.noToken");
    }
    try {
      return Server.withToken(url, token);
    } catch (IllegalArgumentException e) {
      throw arguments.wrong(options, "error.badUrl", url);
    }
  }

  private String given(@Nullable String option, String variable) {
    return (option == null ? environment.getOrDefault(variable, "") : option).strip();
  }
}
