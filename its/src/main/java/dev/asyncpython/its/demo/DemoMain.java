package dev.asyncpython.its.demo;

import dev.asyncpython.its.BuildFacts;
import dev.asyncpython.its.api.Users;
import dev.asyncpython.its.command.CommandArguments;
import dev.asyncpython.its.command.Texts;
import dev.asyncpython.its.command.UsageException;
import dev.asyncpython.its.server.SonarServer;
import dev.asyncpython.its.server.Workspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Entry point of {@code bin/sonarqube-demo}. */
public final class DemoMain {

  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int CANNOT = 2;
  private static final long STOP_SECONDS = 60;
  private static final int HIGHEST_PORT = 65535;
  private static final String BUNDLE = "dev.asyncpython.its.demo.demo";

  private final PrintStream out = utf8(FileDescriptor.out);
  private final PrintStream err = utf8(FileDescriptor.err);

  private DemoMain() {}

  /** Runs the demonstration and ends with the status that its help tells. */
  public static void main(String[] arguments) {
    System.exit(new DemoMain().run(List.of(arguments)));
  }

  private int run(List<String> commandLine) {
    try {
      CommandArguments arguments =
          CommandArguments.of(commandLine, BUNDLE, System.getProperty("command.lang", "en"));
      DemoOptions options = arguments.read(new DemoOptions());
      if (options.help) {
        out.print(arguments.help(options));
        return PASSED;
      }
      if (options.port < 1 || options.port > HIGHEST_PORT) {
        throw arguments.wrong(options, "error.badPort", Integer.toString(options.port));
      }
      return demonstrate(options, arguments.texts());
    } catch (UsageException | DemoException e) {
      err.println(e.getMessage());
      return CANNOT;
    }
  }

  private int demonstrate(DemoOptions options, Texts texts) {
    Path log = Path.of(System.getProperty("its.log", "sonarqube.log"));
    try {
      // Orchestrator prints all that the server and the scanner print: not what a person came for.
      System.setOut(new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8));
      BuildFacts build = BuildFacts.load();
      Path workspace = Workspace.prepare(build.workspace().resolveSibling("demo"));
      Demo demo = new Demo(options, texts, build, workspace, log, err);
      Project project = demo.check();
      deleteAtExit(workspace);
      try (SonarServer server = demo.start()) {
        return show(options, texts, server, demo.scan(server, project), project);
      }
    } catch (DemoException e) {
      throw e;
    } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
      throw new DemoException(texts.text("error.unexpected", e, log));
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private int show(
      DemoOptions options, Texts texts, SonarServer server, Result result, Project project)
      throws InterruptedException {
    out.print("\n" + result.describe(texts));
    if (!options.once) {
      String address = server.url() + "/dashboard?id=" + project.key();
      String report = server.url() + "/project/extension/asyncpython/report?id=" + project.key();
      out.println("\n" + texts.text("result.open", address));
      out.println(texts.text("result.report", report));
      out.println(texts.text("result.login", Users.NAME, Users.PASSWORD));
      out.println(texts.text("result.ctrlC"));
      // Ctrl-C ends the process; Orchestrator stops the server then, and the folder is deleted.
      new CountDownLatch(1).await();
    }
    return result.passed() ? PASSED : FAILED;
  }

  private void deleteAtExit(Path workspace) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    // Orchestrator's own hook stops the server, which needs its files for that.
                    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
                      child.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
                    }
                    Workspace.delete(workspace);
                  } catch (IOException | ExecutionException | TimeoutException e) {
                    err.println(workspace + ": " + e);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "delete-workspace"));
  }
}
