package dev.asyncpython.cli;

import dev.asyncpython.cli.analysis.ProjectRunner;
import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.text.Texts;

/** Says how far the work is, on one line of a terminal, when it takes longer than a second. */
final class ProgressLine implements ProjectRunner.Progress {

  private static final long PATIENCE_NANOS = 1_000_000_000;
  private static final long PACE_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final Texts texts;
  private final Stopper stopper;
  private final int files;
  private final long start = System.nanoTime();
  private long last = start;
  private int done;
  private boolean shown;

  ProgressLine(Console console, Texts texts, Stopper stopper, int files) {
    this.console = console;
    this.texts = texts;
    this.stopper = stopper;
    this.files = files;
  }

  @Override
  public synchronized void done(SourcePath file) {
    done++;
    long now = System.nanoTime();
    if (console.errIsTerminal() && now - start > PATIENCE_NANOS && now - last > PACE_NANOS) {
      last = now;
      shown = true;
      console.write(CLEAR + texts.get("progress", done, files));
    }
  }

  @Override
  public boolean isStopped() {
    return stopper.isStopped();
  }

  /** Takes the line away. */
  synchronized void close() {
    if (shown) {
      console.write(CLEAR);
    }
  }

  /** How many files are done. */
  synchronized int count() {
    return done;
  }
}
