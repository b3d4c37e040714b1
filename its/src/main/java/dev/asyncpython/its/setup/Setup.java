package dev.asyncpython.its.setup;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.setup.Entry.Change;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The profile and the gate of one server: what is planned, then done. */
public final class Setup {

  private final Server server;
  private final Request request;
  private final Texts texts;
  private final String version;
  private final State state;
  private final Map<String, String> metricNames;
  private final Plan plan;

  private Setup(Server server, Request request, Texts texts) {
    this.server = server;
    this.request = request;
    this.texts = texts;
    StateReader reader = new StateReader(server);
    this.version = reader.version();
    if (ServerVersion.of(version).support(newest()) == ServerVersion.Support.TOO_OLD) {
      throw new SetupException("error.tooOld", server.url(), version);
    }
    this.state = reader.read(request);
    this.metricNames = reader.metricNames(texts.language());
    this.plan = Plan.of(request, Wanted.load(), state);
  }

  /**
   * Reads the server and plans; changes nothing.
   *
   * @throws SetupException if the server cannot be set up
   */
  static Setup prepare(Server server, Request request, Texts texts) {
    return new Setup(server, request, texts);
  }

  /**
   * Makes the profile and the gate the default of a server, for the demonstration.
   *
   * @param out where to say what was done
   */
  public static Setup asDefault(
      String url, String login, String password, String language, PrintStream out) {
    Server server = Server.withPassword(url, login, password);
    Setup setup = prepare(server, Request.asDefault(), SetupMain.texts(language));
    setup.run(out);
    return setup;
  }

  /** The name of the gate. */
  public String gate() {
    return request.gate();
  }

  /** The name of a metric as the pages show it. */
  public String metricName(String key) {
    return metricNames.getOrDefault(key, key);
  }

  private static ServerVersion newest() {
    return ServerVersion.of(BuildFacts.load().newestServer());
  }

  /** Which server it is, and who works on it. */
  String describeServer() {
    return texts.text("server", version, server.url(), state.user().name(), state.user().login());
  }

  /** Says so when nobody has tried with this version. */
  Optional<String> warning() {
    return ServerVersion.of(version).support(newest()) == ServerVersion.Support.UNTRIED
        ? Optional.of(texts.text("warning.untried", version, BuildFacts.load().newestServer()))
        : Optional.empty();
  }

  /** Says what would be done. */
  void show(PrintStream out) {
    Wording wording = new Wording(texts, metricNames, true);
    print(out, wording, entry -> {});
    out.println();
    out.println(texts.text("result.dryRun", plan.changes().size()));
  }

  /**
   * Does what is planned and says so, line by line.
   *
   * @throws SetupException if something fails on the way
   */
  void run(PrintStream out) {
    Wording wording = new Wording(texts, metricNames, false);
    Changer changer =
        new Changer(server, state.profile(request.profile()).map(State.Profile::key).orElse(""));
    int[] done = {0};
    print(
        out,
        wording,
        change -> {
          try {
            change.apply(changer);
          } catch (SetupException e) {
            throw new SetupException("error.halfWay", change.text(wording), e.in(texts), done[0]);
          }
          done[0]++;
        });
    out.println();
    out.println(texts.text("result.done", plan.changes().size()));
  }

  /** Says each line once its change is made. */
  private void print(PrintStream out, Wording wording, Consumer<Change> apply) {
    part(out, texts.text("part.profile", request.profile()), plan.profile(), wording, apply);
    part(out, texts.text("part.gate", request.gate()), plan.gate(), wording, apply);
    part(out, texts.text("part.use"), plan.use(), wording, apply);
  }

  private static void part(
      PrintStream out, String title, List<Entry> entries, Wording wording, Consumer<Change> apply) {
    out.println();
    out.println(title);
    for (Entry entry : entries) {
      if (entry instanceof Change change) {
        apply.accept(change);
      }
      out.println(wording.line(entry));
    }
  }
}
