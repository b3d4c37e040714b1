package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.WarmStart;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code bin/async-check}. */
public final class Main {

  /** Bytes of stack: the parser calls itself for each level of nesting. */
  private static final long STACK = 512L << 20;

  private Main() {}

  /** Can be read once; who asks again gets the same. */
  private static final class StandardInput implements Console.Input {
    private byte @Nullable [] bytes;

    @Override
    public synchronized byte[] readAll() throws IOException {
      if (bytes == null) {
        bytes = new FileInputStream(FileDescriptor.in).readAllBytes();
      }
      return bytes.clone();
    }
  }

  /** Runs the command and ends the process with its status. */
  public static void main(String[] arguments) throws InterruptedException {
    WarmStart start = WarmStart.begin();
    Console console =
        new Console(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            new StandardInput(),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            // Java cannot tell them apart: the script asks the shell.
            Boolean.getBoolean("async-check.out.terminal"),
            Boolean.getBoolean("async-check.err.terminal"));
    Stopper stopper = new Stopper();
    stopper.install();
    AtomicInteger status = new AtomicInteger(ExitStatus.WRONG);
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                status.set(new CheckCommand(console, stopper, start).run(arguments));
              } finally {
                stopper.reported();
              }
            },
            "async-check",
            STACK);
    thread.start();
    thread.join();
    // Not after Ctrl-C, where the status is the signal's: exit() would wait for its own end.
    if (!stopper.isStopped()) {
      System.exit(status.get());
    }
  }
}
