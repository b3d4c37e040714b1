package dev.asyncpython.cli;

import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.files.SourceText;
import dev.asyncpython.cli.files.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.tree.PythonTreeMaker;

/** What the frontend takes to parse files and nothing else: the yardstick of the benchmark. */
final class ParseOnly {

  private static final double NANOS = 1e9;
  private static final long STACK = 512L << 20;

  private ParseOnly() {}

  /** Seconds, with three decimals. */
  static String seconds(Collection<SourcePath> files, int jobs) {
    long start = System.nanoTime();
    Queue<SourcePath> waiting = new ConcurrentLinkedQueue<>(files);
    List<Thread> threads =
        IntStream.range(0, jobs)
            .mapToObj(i -> new Thread(null, () -> parse(waiting), "parse-" + i, STACK))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return String.format(Locale.ROOT, "%.3f", (System.nanoTime() - start) / NANOS);
  }

  private static void parse(Queue<SourcePath> waiting) {
    PythonParser parser = PythonParser.create();
    for (SourcePath file = waiting.poll(); file != null; file = waiting.poll()) {
      try {
        String text = SourceText.of(Files.readAllBytes(file.file())).text();
        new PythonTreeMaker().fileInput(parser.parse(text));
      } catch (IOException | UnreadableSourceException | RuntimeException e) {
        // The analysis has its own words for it.
      }
    }
  }
}
