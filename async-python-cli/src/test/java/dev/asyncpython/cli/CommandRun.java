package dev.asyncpython.cli;

import dev.asyncpython.knowledge.KnownApis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the command in this process, in a folder of its own. */
final class CommandRun {

  /** The thread of the command has this much, as in {@link Main}. */
  private static final long STACK = 512L << 20;

  static final String BLOCKING = "import time\n\n\nasync def f():\n    time.sleep(1)\n";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));
  private final Stopper stopper = new Stopper();
  private byte[] input = {};

  private CommandRun(Path folder) {
    this.folder = folder;
  }

  static CommandRun in(Path folder) {
    return new CommandRun(folder);
  }

  /** Writes a file below the folder. */
  CommandRun file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  CommandRun file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CommandRun environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandRun input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** What a run has printed, and its exit status. */
  record Output(int status, String out, String err) {}

  Output run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run(out, err, arguments);
    return new Output(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  int run(OutputStream out, OutputStream err, String... arguments) {
    Console console = new Console(out, err, () -> input, folder, environment, false, false);
    AtomicInteger status = new AtomicInteger(-1);
    Thread thread =
        new Thread(
            null,
            () -> status.set(new CheckCommand(console, stopper, KnownApis::load).run(arguments)),
            "command",
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return status.get();
  }
}
