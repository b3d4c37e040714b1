package dev.asyncpython.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C: the run stops after the files it is at, and still reports what it has found. */
final class Stopper {

  private static final int SECONDS = 30;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CountDownLatch reported = new CountDownLatch(1);

  /** From here on, the end of the process waits for {@link #reported}. */
  void install() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.set(true);
                  try {
                    // Whoever is in more of a hurry presses Ctrl-C again, or kills the process.
                    reported.await(SECONDS, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
  }

  boolean isStopped() {
    return stopped.get();
  }

  /** The report is out. */
  void reported() {
    reported.countDown();
  }
}
