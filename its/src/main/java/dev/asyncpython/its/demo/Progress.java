package dev.asyncpython.its.demo;

import dev.asyncpython.its.command.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on standard error what is going on, and that it still is. */
final class Progress {

  private static final long DOT_EVERY_SECONDS = 2;

  private final PrintStream out;
  private final Texts texts;
  private final ScheduledExecutorService dots =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));

  Progress(PrintStream out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  /**
   * Work that takes a while.
   *
   * @param <T> its result
   */
  @FunctionalInterface
  interface Step<T> {
    T run() throws IOException;
  }

  /** Names a step, runs it with a dot now and then, and says how long it took. */
  <T> T during(String what, Step<T> step) throws IOException {
    long start = System.nanoTime();
    print(what + " ");
    Future<?> dotting =
        dots.scheduleAtFixedRate(
            () -> print("."), DOT_EVERY_SECONDS, DOT_EVERY_SECONDS, TimeUnit.SECONDS);
    try {
      return step.run();
    } finally {
      dotting.cancel(false);
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      print(" " + texts.text("progress.done", seconds) + System.lineSeparator());
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }
}
