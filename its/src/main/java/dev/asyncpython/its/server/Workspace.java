package dev.asyncpython.its.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder a server is unpacked in. */
public final class Workspace {

  private static final int DELETE_ATTEMPTS = 20;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 500;

  private Workspace() {}

  /**
   * Returns {@code wanted}, or a new folder below the temporary one when it cannot serve: the
   * current user may not write there (somebody else built), or the server's user could not enter it
   * (a clone in root's home).
   */
  public static Path prepare(Path wanted) throws IOException {
    if (ServerUser.canReach(wanted) && isWritable(wanted)) {
      return Files.createDirectories(wanted).toRealPath();
    }
    Path folder = Files.createTempDirectory("async-python-sonarqube-").toRealPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  private static boolean isWritable(Path wanted) {
    Path folder = wanted.toAbsolutePath();
    while (!Files.exists(folder)) {
      folder = folder.resolveSibling("..").normalize();
    }
    return Files.isWritable(folder);
  }

  /** Deletes the folder; tries again for a while, for a server that is still stopping. */
  public static void delete(Path folder) throws IOException, InterruptedException {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
        Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
      }
    }
  }
}
