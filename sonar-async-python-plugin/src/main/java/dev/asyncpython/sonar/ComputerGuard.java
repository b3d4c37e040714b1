package dev.asyncpython.sonar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.ce.measure.MeasureComputer.MeasureComputerContext;

/** Keeps a failure of ours from failing the whole report of an analysis: it costs our measures. */
final class ComputerGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ComputerGuard.class);

  private ComputerGuard() {}

  static void run(MeasureComputerContext context, Runnable computation) {
    try {
      computation.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn(
          "The async measures of {} cannot be computed: they are missing or too small",
          context.getComponent().getKey(),
          e);
    }
  }
}
