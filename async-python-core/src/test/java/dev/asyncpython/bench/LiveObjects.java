package dev.asyncpython.bench;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The size of all reachable objects, which HotSpot counts one by one. What its memory pools tell
 * after a collection differs by megabytes from one moment to the next.
 */
final class LiveObjects {

  /** Number, instances, bytes, class; but not what stands for gaps that a collection left. */
  private static final Pattern CLASS =
      Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(?!\\[?L?jdk\\.internal\\.vm\\.Filler)\\S");

  private LiveObjects() {}

  /** Collects garbage and adds up what is left. */
  static long bytes() {
    try {
      Object histogram =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return CLASS
          .matcher(String.valueOf(histogram))
          .results()
          .mapToLong(line -> Long.parseLong(line.group(1)))
          .sum();
    } catch (JMException e) {
      throw new IllegalStateException("The benchmark needs HotSpot", e);
    }
  }
}
