package dev.asyncpython.cli;

/** What the command tells its caller. */
final class ExitStatus {

  static final int CLEAN = 0;

  /** Findings that fail the run, or files that could not be analysed. */
  static final int FINDINGS = 1;

  /** A wrong option or configuration, or a report that could not be written. */
  static final int WRONG = 2;

  private ExitStatus() {}
}
