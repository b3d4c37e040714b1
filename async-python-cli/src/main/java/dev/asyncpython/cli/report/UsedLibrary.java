package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.knowledge.BlockingCall;
import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.AsyncLibrary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which asynchronous library the files of issues are on. */
final class UsedLibrary {

  private final KnownApis knowledge;

  UsedLibrary(KnownApis knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The library that an issue's file is on, as far as its message tells: it names the replacement.
   */
  Optional<AsyncLibrary> of(Issue issue) {
    Optional<BlockingCall> call = knowledge.blocking(issue.api());
    if (call.isEmpty()) {
      return Optional.empty();
    }
    for (AsyncLibrary async : AsyncLibrary.values()) {
      for (String name : call.get().replacements(async)) {
        if (isPartOf(name, async) && issue.message().contains(" " + name)) {
          return Optional.of(async);
        }
      }
    }
    return Optional.empty();
  }

  /** The library of the files whose issues do not tell: asyncio, unless all others are on one. */
  AsyncLibrary usual(List<Issue> issues) {
    Set<AsyncLibrary> seen = EnumSet.noneOf(AsyncLibrary.class);
    issues.forEach(issue -> of(issue).ifPresent(seen::add));
    return seen.size() == 1 ? seen.iterator().next() : AsyncLibrary.ASYNCIO;
  }

  private static boolean isPartOf(String name, AsyncLibrary async) {
    int dot = name.indexOf('.');
    String root = dot < 0 ? name : name.substring(0, dot);
    return root.equals(async.module()) || (async == AsyncLibrary.ASYNCIO && root.equals("loop"));
  }
}
