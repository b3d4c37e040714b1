package dev.asyncpython.measures;

import java.util.Locale;

/** A good practice of asynchronous code, in the order of reports. */
public enum Practice {
  /** {@code asyncio.gather()} and what does the same. */
  GATHER,
  /** {@code asyncio.TaskGroup}, nurseries and task groups of Trio and AnyIO. */
  TASK_GROUP,
  /** A class with {@code __aenter__} and {@code __aexit__}; {@code @asynccontextmanager}. */
  ASYNC_CONTEXT_MANAGER_DEFINED,
  /** {@code async with}. */
  ASYNC_CONTEXT_MANAGER_USED,
  /** A class with {@code __anext__}, or an asynchronous generator. */
  ASYNC_ITERATOR_DEFINED,
  /** {@code async for}. */
  ASYNC_ITERATOR_USED,
  /** {@code Semaphore} and limiters. */
  SEMAPHORE,
  /** An explicit time limit. */
  TIMEOUT,
  /** A retry whose delay grows. */
  BACKOFF,
  /** Blocking work handed to a thread or a process. */
  OFFLOADING,
  /** A task that is kept until it is done. */
  KEPT_TASK;

  /** The word of reports and measures, for example {@code task_group}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
