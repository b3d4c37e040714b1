package dev.asyncpython.cli.analysis;

import dev.asyncpython.knowledge.KnownApis;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.sonar.plugins.python.api.PythonFile;

/**
 * Does, beside the reading of options and configuration, what every analysis needs first: reads the
 * tables of libraries, and makes the frontend read its stubs. Of the time for one small file these
 * are the half.
 */
public final class WarmStart implements Supplier<KnownApis> {

  private final CompletableFuture<KnownApis> knowledge = new CompletableFuture<>();

  private WarmStart() {}

  /** Begins, on threads of its own that keep no process alive. */
  public static WarmStart begin() {
    WarmStart start = new WarmStart();
    daemon(start::read, "knowledge");
    daemon(() -> FileAnalyzer.context(new Empty(), FileAnalyzer.tree("\n"), ""), "frontend");
    return start;
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      knowledge.complete(KnownApis.load());
    } catch (RuntimeException e) {
      knowledge.completeExceptionally(e);
    }
  }

  /** What is known of libraries; waits for it. */
  @Override
  public KnownApis get() {
    return knowledge.join();
  }

  /** A file with nothing in it. */
  private record Empty() implements PythonFile {
    @Override
    public String content() {
      return "\n";
    }

    @Override
    public String fileName() {
      return "empty.py";
    }

    @Override
    public URI uri() {
      return URI.create("file:///empty.py");
    }

    @Override
    public String key() {
      return "empty.py";
    }
  }
}
