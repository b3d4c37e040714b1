package dev.asyncpython.model;

/** What a call does to the event loop of the thread it runs in. */
public enum Effect {
  /** Stops it for as long as the call lasts (ASYNC001). */
  BLOCKS,
  /** Starts or drives a second loop, which the running one refuses (ASYNC002). */
  RUNS_LOOP,
  /** Waits for a future, thread or process, which the loop may have to finish (ASYNC007). */
  WAITS
}
