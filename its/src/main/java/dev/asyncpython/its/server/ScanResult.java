package dev.asyncpython.its.server;

import java.util.List;

/**
 * What sonar-scanner did.
 *
 * @param status its exit status
 * @param log everything it printed
 */
public record ScanResult(int status, String log) {

  /** The log's lines that say WARN or ERROR. */
  public List<String> complaints() {
    return log.lines().filter(LogLines::isComplaint).toList();
  }
}
